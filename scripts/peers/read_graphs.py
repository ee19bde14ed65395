"""Reads graph files as other programs do and prints what they found: one JSON object a line for READER PATH [READER PATH ...]."""

import json
import sys


def with_networkx(path):
    import networkx

    def read_cyjs(of):
        with open(of, encoding="utf8") as file:
            return networkx.cytoscape_graph(json.load(file))

    def read_gml(of):
        # Labels are its ids; ours stand beside them.
        graph = networkx.read_gml(of)
        for label, data in graph.nodes(data=True):
            data["label"] = label
        return networkx.relabel_nodes(graph, {label: data["entity"] for label, data in graph.nodes(data=True)})

    readers = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf, "gml": read_gml, "cyjs": read_cyjs}
    graph = readers[path.rsplit(".", 1)[1]](path)
    return {
        "version": networkx.__version__,
        "nodes": {str(node): [data.get("label", data.get("name")), data.get("type")] for node, data in graph.nodes(data=True)},
        "edges": [
            [str(source), str(target), data.get("relation"), data.get("weight"), bool(data.get("symmetric"))]
            for source, target, data in graph.edges(data=True)
        ],
        "directed": graph.is_directed(),
    }


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return {
        "version": igraph.__version__,
        "nodes": {vertex["id"]: [vertex["label"], vertex["type"]] for vertex in graph.vs},
        "edges": [
            [graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], edge["relation"], edge["weight"], edge["symmetric"]]
            for edge in graph.es
        ],
        "directed": graph.is_directed(),
    }


def with_rdflib(path):
    import rdflib

    graph = rdflib.Graph()
    graph.parse(path, format={"ttl": "turtle", "jsonld": "json-ld"}[path.rsplit(".", 1)[1]])
    schema, rdf = rdflib.Namespace("https://schema.org/"), rdflib.RDF
    stated = [(claim, *[graph.value(claim, part) for part in (rdf.subject, rdf.predicate, rdf.object)])
              for claim in graph.subjects(rdf.type, rdf.Statement)]
    return {
        "version": rdflib.__version__,
        "names": {str(thing): str(name) for thing, name in graph.subject_objects(schema.name)},
        "claims": [[str(part) for part in claim] for claim in stated],
        "statements": len(graph),
        "declared": [int(count) for count in graph.objects(None, rdflib.URIRef("urn:corridor:statements"))],
    }


READERS = {"networkx": with_networkx, "igraph": with_igraph, "rdflib": with_rdflib}

for reader, path in zip(sys.argv[1::2], sys.argv[2::2]):
    try:
        print(json.dumps({"reader": reader, **READERS[reader](path)}))
    except Exception as problem:  # whatever the other program makes of the file
        print(json.dumps({"reader": reader, "problem": f"{type(problem).__name__}: {problem}"}))
