import java.io.File;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens files in Gephi and saves them again: IN OUT [IN OUT ...]. What Gephi says on opening goes to standard output. */
public class RoundTrip {
  static <T> T get(Class<T> service) {
    return Lookup.getDefault().lookup(service);
  }

  public static void main(String[] paths) throws Exception {
    ProjectController projects = get(ProjectController.class);
    for (int at = 0; at + 1 < paths.length; at += 2) {
      try {
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        Container container = get(ImportController.class).importFile(new File(paths[at]));
        container.getLoader().setAllowAutoNode(false);
        // Gephi's own dialog offers this; it would move and size everything anew.
        container.getLoader().setAutoScale(false);
        System.out.println(paths[at] + ": " + container.getReport().getText().replace('\n', ' '));
        get(ImportController.class).process(container, new DefaultProcessor(), workspace);
        get(ExportController.class).exportFile(new File(paths[at + 1]));
        projects.closeCurrentProject();
      } catch (Throwable problem) {
        System.out.println("FAILED " + paths[at] + ": " + problem);
      }
    }
  }
}
