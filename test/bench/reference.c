/*
 * The limit: the same two models by the same algorithm as the engine, in C, without its generality: a sorted list of
 * finishes, queues linked through the items, streamed statistics (waits, flow times, areas, histograms). It leaves out
 * addressed random numbers (its streams are batched) and everything that a model may have and these two have not.
 * gcc -O3 reference.c -lm; arguments: mm1|network, items, seed, runs. Prints a JSON line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "variates.h"

/* Most items in the system at once; 128 buckets an octave from 2^-20 on. */
enum { MOST = 65536, BUCKETS = 5120, FIRST_BUCKET = (1023 - 20) << 7, STATIONS = 5, WAYS = 4, OUT = -1, NOBODY = -1 };
static const int unlimited = 0x7fffffff;

typedef struct {
  const char *name;
  int servers;
  distribution takes;
  int ways;
  double share[WAYS];
  int to[WAYS];
} written_station;

typedef struct {
  const char *name;
  double rate;
  int stations;
  written_station station[STATIONS];
} model;

static const model models[] = {
    {"mm1", 0.9, 1, {{"desk", 1, {EXPONENTIAL, 1, 0}, 1, {1}, {OUT}}}},
    {"network", 40, 5,
     {{"ai", 0, {CONSTANT, 0.001, 0}, 3, {0.12, 0.55, 0.33}, {3, 1, 4}},
      {"review", 8, {LOGNORMAL, 0.25, 1}, 2, {0.3, 0.7}, {2, 4}},
      {"approval", 3, {EXPONENTIAL, 0.3, 0}, 1, {1}, {4}},
      {"exceptions", 4, {GAMMA, 0.6, 1.5}, 2, {0.2, 0.8}, {1, 4}},
      {"execute", 0, {CONSTANT, 0.01, 0}, 1, {1}, {OUT}}}},
};

typedef struct {
  int servers, busy, waiting, head, tail, visits;
  double touched, queue_area, busy_area, waited;
  double below[WAYS];
  int to[WAYS];
  stream takes;
  generator routing;
  uint32_t waits[BUCKETS + 1];
} station;

static station stations[STATIONS];
static stream arrivals;
static uint32_t flow_times[BUCKETS + 1];
static double flow_time;

/* Items: when they came, since when they wait, who is next in the queue (or among the free), where they are. */
static double born[MOST], since[MOST];
static int after[MOST], at[MOST];

/* Finishes, latest first, the next one last; finish_time[0] is a sentinel. */
static double finish_time[MOST + 1];
static int finish_item[MOST + 1], finishes;
static long events;

static inline void count(uint32_t *histogram, double x) {
  union {
    double value;
    uint64_t bits;
  } seen = {x};
  int bucket = (int)(seen.bits >> 45) - FIRST_BUCKET;
  histogram[bucket < 0 ? 0 : bucket > BUCKETS ? BUCKETS : bucket]++;
}

static inline void schedule(double time, int item) {
  int place = ++finishes;
  for (; finish_time[place - 1] <= time; place--) {
    finish_time[place] = finish_time[place - 1];
    finish_item[place] = finish_item[place - 1];
  }
  finish_time[place] = time;
  finish_item[place] = item;
}

static inline void touch(station *s, double now) {
  double passed = now - s->touched;
  s->queue_area += s->waiting * passed;
  s->busy_area += s->busy * passed;
  s->touched = now;
}

static inline void start(int item, int where, double now, double waited) {
  station *s = &stations[where];
  s->visits++;
  s->waited += waited;
  count(s->waits, waited);
  at[item] = where;
  schedule(now + next(&s->takes), item);
  events++;
}

static inline void enter(int item, int where, double now) {
  station *s = &stations[where];
  touch(s, now);
  if (s->busy < s->servers) {
    s->busy++;
    start(item, where, now, 0);
    return;
  }
  since[item] = now;
  after[item] = NOBODY;
  if (s->tail == NOBODY) s->head = item;
  else after[s->tail] = item;
  s->tail = item;
  s->waiting++;
}

/* The server takes the head of the queue, or is idle. Returns where the item goes. */
static inline int finish(int item, double now) {
  int where = at[item];
  station *s = &stations[where];
  touch(s, now);
  events++;
  if (s->waiting > 0) {
    int head = s->head;
    s->head = after[head];
    if (s->head == NOBODY) s->tail = NOBODY;
    s->waiting--;
    start(head, where, now, now - since[head]);
  } else {
    s->busy--;
  }
  double u = uniform(&s->routing);
  int way = 0;
  while (u >= s->below[way]) way++;
  return s->to[way];
}

static void set_up(const model *m, uint32_t seed) {
  memset(flow_times, 0, sizeof flow_times);
  flow_time = 0;
  events = finishes = 0;
  finish_time[0] = INFINITY;
  open_stream(&arrivals, (distribution){EXPONENTIAL, 1 / m->rate, 0}, seed, 0);
  for (int i = 0; i < m->stations; i++) {
    const written_station *written = &m->station[i];
    station *s = &stations[i];
    memset(s, 0, sizeof *s);
    s->servers = written->servers == 0 ? unlimited : written->servers;
    s->head = s->tail = NOBODY;
    open_stream(&s->takes, written->takes, seed, 2 * i + 1);
    s->routing = generator_of(seed, 2 * i + 2);
    double below = 0;
    for (int way = 0; way < written->ways; way++) {
      s->below[way] = below += written->share[way];
      s->to[way] = written->to[way];
    }
    s->below[written->ways - 1] = 2; /* Never above, whatever the rounding. */
  }
}

static void simulate(long items) {
  int unused = NOBODY, made = 0;
  long arrived = 0, ended = 0;
  double arrival = next(&arrivals);
  while (ended < items) {
    double now = finish_time[finishes];
    if (arrival <= now) {
      now = arrival;
      int item = unused;
      if (item != NOBODY) unused = after[item];
      else if ((item = made++) == MOST) exit((fputs("more items at once than there is room for\n", stderr), 1));
      born[item] = now;
      events++;
      arrival = ++arrived < items ? now + next(&arrivals) : INFINITY;
      enter(item, 0, now);
      continue;
    }
    int item = finish_item[finishes--];
    int to = finish(item, now);
    if (to != OUT) {
      enter(item, to, now);
      continue;
    }
    flow_time += now - born[item];
    count(flow_times, now - born[item]);
    after[item] = unused;
    unused = item;
    ended++;
  }
}

static double cpu_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int arguments, char **argument) {
  if (arguments != 5) return fputs("usage: reference mm1|network ITEMS SEED RUNS\n", stderr), 2;
  const model *m = &models[strcmp(argument[1], "network") == 0];
  long items = atol(argument[2]), seed = atol(argument[3]), runs = atol(argument[4]), all = 0;
  double seconds = 0;
  build_ziggurats();
  set_up(m, 0);
  simulate(items / 4);
  printf("{\"waits\":[");
  for (long run = 0; run < runs; run++) {
    double before = cpu_seconds();
    set_up(m, seed + run);
    simulate(items);
    seconds += cpu_seconds() - before;
    all += events;
    const char *comma = run == 0 ? "{" : ",{";
    for (int i = 0; i < m->stations; i++) {
      if (m->station[i].servers == 0) continue;
      printf("%s\"%s\":%.9g", comma, m->station[i].name, stations[i].waited / stations[i].visits);
      comma = ",";
    }
    printf("}");
  }
  printf("],\"events\":%ld,\"seconds\":%.6f,\"version\":\"gcc %s\"}\n", all, seconds, __VERSION__);
}
