import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server on a free port of this machine. Reads the password of the user neo4j from the first line of its input, prints its
 * address, and ends when its input does.
 */
class Start {
  public static void main(String[] arguments) throws Exception {
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    String password = input.readLine();
    Neo4j server =
        Neo4jBuilders.newInProcessBuilder(Path.of(arguments[0]))
            .withDisabledServer()
            .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .withConfig(GraphDatabaseSettings.auth_enabled, true)
            .withConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
            .build();
    var system = server.databaseManagementService().database("system");
    system.executeTransactionally(
        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    system.executeTransactionally(
        "CREATE USER expired SET PASSWORD $password CHANGE REQUIRED", Map.of("password", password));
    System.out.println("address " + server.boltURI());
    while (input.readLine() != null) {}
    server.close();
    System.exit(0);
  }
}
