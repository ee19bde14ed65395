"""Times networkx on an edge list from stdin: first line `n k pairs...` as JSON, then source and target per line."""

import itertools
import json
import statistics
import sys
import time

try:
    import networkx as nx
except ImportError:
    print(json.dumps({"missing": "networkx is not installed"}))
    sys.exit(0)

head = json.loads(sys.stdin.readline())
graph = nx.Graph()
graph.add_nodes_from(range(head["entities"]))
for line in sys.stdin:
    u, v = line.split()
    if u != v:
        graph.add_edge(int(u), int(v))


def measure(work):
    times = []
    for u, v in head["pairs"]:
        start = time.perf_counter()
        work(u, v)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def best(u, v, k):
    return list(itertools.islice(nx.shortest_simple_paths(graph, u, v), k))


print(
    json.dumps(
        {
            "version": nx.__version__,
            "shortest": measure(lambda u, v: nx.bidirectional_shortest_path(graph, u, v)),
            "all": measure(lambda u, v: list(nx.all_shortest_paths(graph, u, v))),
            "k10": measure(lambda u, v: best(u, v, 10)),
        }
    )
)
