"""Reads graph files as other programs do and prints what they found: one JSON object a line for READER PATH [READER PATH ...]."""

import json
import sys


def with_networkx(path):
    import networkx

    read = networkx.read_graphml if path.endswith("graphml") else networkx.read_gexf
    graph = read(path)
    return {
        "version": networkx.__version__,
        "nodes": {str(node): [data.get("label"), data.get("type")] for node, data in graph.nodes(data=True)},
        "edges": [
            [str(source), str(target), *[data.get(name) for name in ("relation", "weight", "symmetric")]]
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


READERS = {"networkx": with_networkx, "igraph": with_igraph}

for reader, path in zip(sys.argv[1::2], sys.argv[2::2]):
    try:
        print(json.dumps({"reader": reader, **READERS[reader](path)}))
    except Exception as problem:  # whatever the other program makes of the file
        print(json.dumps({"reader": reader, "problem": f"{type(problem).__name__}: {problem}"}))
