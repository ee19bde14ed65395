"""Times networkx and igraph on the graph given on stdin: a JSON line, then source, target (uint32) and weight (double) columns.

Prints one JSON line per question: name, milliseconds per pair and the costs found, for as many pairs as fit the budget.
"""

import array
import itertools
import json
import sys
import time

head = json.loads(sys.stdin.buffer.readline())


def read(code, count):
    column = array.array(code)
    column.frombytes(sys.stdin.buffer.read(count * column.itemsize))
    return column


source, target = read("I", head["relations"]), read("I", head["relations"])
weight = read("d", head["relations"])


def tell(**line):
    print(json.dumps(line), flush=True)


# The cheapest of parallel relations stands for all, as in the search itself.
cheapest = {}
for u, v, w in zip(source, target, weight):
    if u == v:
        continue
    key = (u, v) if u < v else (v, u)
    if w < cheapest.get(key, float("inf")):
        cheapest[key] = w
del source, target, weight


def measure(name, ask):
    if name not in head["questions"]:
        return
    times, found = [], []
    begin = time.perf_counter()
    for u, v in head["pairs"]:
        start = time.perf_counter()
        paths = ask(u, v)
        times.append((time.perf_counter() - start) * 1000)
        found.append(
            [
                sum(cheapest[min(a, b), max(a, b)] if "weighted" in name else 1 for a, b in zip(path, path[1:]))
                for path in paths
            ]
        )
        if time.perf_counter() - begin > head["seconds"]:
            break
    tell(name=name, times=times, costs=found)


def measure_networkx():
    graph = nx.Graph()
    graph.add_nodes_from(range(head["entities"]))
    graph.add_weighted_edges_from((u, v, w) for (u, v), w in cheapest.items())

    def best(u, v, k, weight=None):
        return list(itertools.islice(nx.shortest_simple_paths(graph, u, v, weight=weight), k))

    measure("networkx shortest", lambda u, v: [nx.bidirectional_shortest_path(graph, u, v)])
    measure("networkx shortest weighted", lambda u, v: [nx.bidirectional_dijkstra(graph, u, v)[1]])
    measure("networkx all", lambda u, v: list(nx.all_shortest_paths(graph, u, v)))
    measure("networkx k10", lambda u, v: best(u, v, 10))
    measure("networkx k50", lambda u, v: best(u, v, 50))
    measure("networkx k10 weighted", lambda u, v: best(u, v, 10, "weight"))


def measure_igraph():
    graph = igraph.Graph(n=head["entities"], edges=list(cheapest))
    weights = list(cheapest.values())

    def best(u, v, k, weights=None):
        return graph.get_k_shortest_paths(u, to=v, k=k, weights=weights, output="vpath")

    measure("igraph shortest", lambda u, v: graph.get_shortest_paths(u, to=v))
    measure("igraph shortest weighted", lambda u, v: graph.get_shortest_paths(u, to=v, weights=weights))
    measure("igraph all", lambda u, v: graph.get_all_shortest_paths(u, to=v))
    measure("igraph k10", lambda u, v: best(u, v, 10))
    measure("igraph k10 weighted", lambda u, v: best(u, v, 10, weights))


try:
    import networkx as nx

    tell(version="networkx " + nx.__version__)
    measure_networkx()
except ImportError:
    tell(missing="networkx")
try:
    import igraph

    tell(version="igraph " + igraph.__version__)
    measure_igraph()
except ImportError:
    tell(missing="igraph")
