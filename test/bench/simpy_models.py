"""The two models in SimPy, a process an item, with mean waits, flow times and busy time; no histograms.

Arguments: mm1|network, items, seed, runs. Prints a JSON line.
"""

import json
import math
import platform
import random
import sys
import time

import simpy

SIGMA = math.sqrt(math.log(2))
MU = math.log(0.25) - SIGMA * SIGMA / 2
SHAPE = 1 / 1.5**2


class Statistics:
    def __init__(self):
        self.visits, self.waited, self.busy = 0, 0.0, 0.0


def mm1(items, draw):
    environment = simpy.Environment()
    clerk = simpy.Resource(environment, 1)
    desk, flow = Statistics(), Statistics()

    def item():
        born = environment.now
        with clerk.request() as turn:
            yield turn
            desk.waited += environment.now - born
            work = draw.expovariate(1)
            desk.busy += work
            desk.visits += 1
            yield environment.timeout(work)
        flow.visits += 1
        flow.waited += environment.now - born

    def source():
        for _ in range(items):
            yield environment.timeout(draw.expovariate(0.9))
            environment.process(item())

    environment.process(source())
    environment.run()
    return {"desk": desk}, 0


def network(items, draw):
    environment = simpy.Environment()
    reviewers = simpy.Resource(environment, 8)
    approvers = simpy.Resource(environment, 3)
    specialists = simpy.Resource(environment, 4)
    review, approval, exceptions, flow = (Statistics() for _ in range(4))

    def visit(people, station, work):
        joined = environment.now
        with people.request() as turn:
            yield turn
            station.waited += environment.now - joined
            station.busy += work
            station.visits += 1
            yield environment.timeout(work)

    def item():
        born = environment.now
        yield environment.timeout(0.001)
        u = draw.random()
        reviewed = u < 0.67
        if u < 0.12:
            yield from visit(specialists, exceptions, draw.gammavariate(SHAPE, 0.6 / SHAPE))
            reviewed = draw.random() < 0.2
        if reviewed:
            yield from visit(reviewers, review, draw.lognormvariate(MU, SIGMA))
            if draw.random() < 0.3:
                yield from visit(approvers, approval, draw.expovariate(1 / 0.3))
        yield environment.timeout(0.01)
        flow.visits += 1
        flow.waited += environment.now - born

    def source():
        for _ in range(items):
            yield environment.timeout(draw.expovariate(40))
            environment.process(item())

    environment.process(source())
    environment.run()
    return {"review": review, "approval": approval, "exceptions": exceptions}, 2 * items


def main():
    simulate = {"mm1": mm1, "network": network}[sys.argv[1]]
    items, seed, runs = (int(word) for word in sys.argv[2:])
    simulate(items // 4, random.Random(0))
    waits, events = [], 0
    before = time.process_time()
    for run in range(runs):
        stations, delays = simulate(items, random.Random(seed + run))
        waits.append({name: station.waited / station.visits for name, station in stations.items()})
        events += items + 2 * (delays + sum(station.visits for station in stations.values()))
    seconds = time.process_time() - before
    version = f"{simpy.__version__}, {platform.python_implementation()} {platform.python_version()}"
    print(json.dumps({"waits": waits, "events": events, "seconds": seconds, "version": version}))


main()
