/*
 * Random variates for the reference in C: xoshiro128++ (Blackman and Vigna 2021), ziggurats of 256 layers for the
 * exponential and the normal (Marsaglia and Tsang 2000; layer and place from disjoint bits, Doornik 2005), gamma by
 * rejection (Marsaglia and Tsang 2000), drawn in batches so that the cost of a call is shared by many.
 */
#include <math.h>
#include <stdint.h>

enum { LAYERS = 256, BATCH = 256 };

typedef struct {
  uint32_t s[4];
} generator;

static uint64_t split_mix(uint64_t *state) {
  uint64_t z = *state += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/* Every stream of a seed has a number of its own. */
static generator generator_of(uint32_t seed, uint32_t stream) {
  uint64_t state = (uint64_t)seed << 32 | stream;
  uint64_t a = split_mix(&state), b = split_mix(&state);
  return (generator){{(uint32_t)a, (uint32_t)(a >> 32), (uint32_t)b, (uint32_t)(b >> 32)}};
}

static inline uint32_t rotated(uint32_t x, int bits) { return x << bits | x >> (32 - bits); }

static inline uint32_t bits32(generator *g) {
  uint32_t *s = g->s, result = rotated(s[0] + s[3], 7) + s[0], t = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotated(s[3], 11);
  return result;
}

/* 53 bits in [0, 1). */
static inline double uniform(generator *g) {
  uint32_t high = bits32(g) >> 5, low = bits32(g) >> 6;
  return (high * 0x1p26 + low) * 0x1p-53;
}

/* In (0, 1), for logarithms. */
static inline double open_uniform(generator *g) { return uniform(g) + 0x1p-54; }

/* Right edges of the layers (the base layer's is its width with the tail), their heights, and the place of 2^32 below
 * which a point lies under the curve for certain. */
typedef struct {
  double edge[LAYERS + 1], height[LAYERS + 1];
  uint32_t inside[LAYERS];
} ziggurat;

static ziggurat exponential_layers, normal_layers;
static const double exponential_tail = 7.697117470131050077, normal_tail = 3.6541528853610088;

static double exponential_density(double x) { return exp(-x); }
static double exponential_inverse(double y) { return -log(y); }
static double normal_density(double x) { return exp(-0.5 * x * x); }
static double normal_inverse(double y) { return sqrt(-2 * log(y)); }

static void build(ziggurat *z, double tail, double area, double density(double), double inverse(double)) {
  z->edge[0] = area / density(tail);
  z->edge[1] = tail;
  for (int i = 2; i < LAYERS; i++) z->edge[i] = inverse(area / z->edge[i - 1] + density(z->edge[i - 1]));
  z->edge[LAYERS] = 0;
  for (int i = 0; i <= LAYERS; i++) z->height[i] = density(z->edge[i]);
  for (int i = 0; i < LAYERS; i++) {
    double places = floor(z->edge[i + 1] / z->edge[i] * 0x1p32);
    z->inside[i] = places < 0x1p32 ? (uint32_t)places : 0;
  }
}

static void build_ziggurats(void) {
  build(&exponential_layers, exponential_tail, 0.0039496598225815571993, exponential_density, exponential_inverse);
  build(&normal_layers, normal_tail, 0.00492867323399, normal_density, normal_inverse);
}

static inline int under(const ziggurat *z, int layer, double u, double density) {
  return z->height[layer] + (z->height[layer + 1] - z->height[layer]) * u < density;
}

static double exponential(generator *g) {
  const ziggurat *z = &exponential_layers;
  for (double beyond = 0;;) {
    uint32_t bits = bits32(g), place = bits32(g);
    int layer = bits & 255;
    double x = (place + (bits >> 8) * 0x1p-24) * 0x1p-32 * z->edge[layer];
    if (place < z->inside[layer]) return beyond + x;
    if (layer == 0) beyond += exponential_tail;
    else if (under(z, layer, uniform(g), exp(-x))) return beyond + x;
  }
}

/* Marsaglia (1964). */
static double normal_beyond_tail(generator *g) {
  double a, b;
  do {
    a = -log(open_uniform(g)) / normal_tail;
    b = -log(open_uniform(g));
  } while (b + b < a * a);
  return normal_tail + a;
}

static double normal(generator *g) {
  const ziggurat *z = &normal_layers;
  for (;;) {
    uint32_t bits = bits32(g), place = bits32(g);
    int layer = bits & 255;
    double sign = bits & 256 ? -1 : 1;
    double x = (place + (bits >> 9) * 0x1p-23) * 0x1p-32 * z->edge[layer];
    if (place < z->inside[layer]) return sign * x;
    if (layer == 0) return sign * normal_beyond_tail(g);
    if (under(z, layer, uniform(g), exp(-0.5 * x * x))) return sign * x;
  }
}

/* Shape d + 1/3 of at least 1, scale 1; c = 1 / sqrt(9 d). */
static double gamma_variate(generator *g, double d, double c) {
  for (;;) {
    double x, v;
    do {
      x = normal(g);
      v = 1 + c * x;
    } while (v <= 0);
    v = v * v * v;
    double u = open_uniform(g);
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v;
  }
}

typedef struct {
  enum { CONSTANT, EXPONENTIAL, LOGNORMAL, GAMMA } kind;
  double mean, cv;
} distribution;

typedef struct {
  distribution of;
  generator source;
  int used;
  double drawn[BATCH];
} stream;

static void open_stream(stream *s, distribution of, uint32_t seed, uint32_t number) {
  s->of = of;
  s->source = generator_of(seed, number);
  s->used = BATCH;
}

static __attribute__((noinline)) void refill(stream *s) {
  generator g = s->source;
  double mean = s->of.mean, cv = s->of.cv, *drawn = s->drawn;
  switch (s->of.kind) {
    case CONSTANT:
      for (int i = 0; i < BATCH; i++) drawn[i] = mean;
      break;
    case EXPONENTIAL:
      for (int i = 0; i < BATCH; i++) drawn[i] = mean * exponential(&g);
      break;
    case LOGNORMAL: {
      double variance = log(1 + cv * cv), sigma = sqrt(variance), mu = log(mean) - variance / 2;
      for (int i = 0; i < BATCH; i++) drawn[i] = exp(mu + sigma * normal(&g));
      break;
    }
    case GAMMA: { /* Shape below 1: gamma(shape + 1) · exp(−E / shape). */
      double shape = 1 / (cv * cv), d = shape + 1 - 1.0 / 3, c = 1 / sqrt(9 * d);
      for (int i = 0; i < BATCH; i++)
        drawn[i] = mean / shape * gamma_variate(&g, d, c) * exp(exponential(&g) / -shape);
    }
  }
  s->source = g;
  s->used = 0;
}

static inline double next(stream *s) {
  if (s->used == BATCH) refill(s);
  return s->drawn[s->used++];
}
