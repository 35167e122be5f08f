# The two models in simmer, with the monitoring of arrivals and resources that it does by itself; no histograms.
# Arguments: mm1|network, items, seed, runs. Prints a JSON line. Reading the monitors is not part of the time.
suppressMessages(library(simmer))

words <- commandArgs(TRUE)
model <- words[1]
items <- as.numeric(words[2])
seed <- as.integer(words[3])
runs <- as.integer(words[4])

sigma <- sqrt(log(2))
mu <- log(0.25) - sigma^2 / 2
shape <- 1 / 1.5^2

visit <- function(path, station, work) {
  path %>% seize(station, 1) %>% timeout(work) %>% release(station, 1)
}

chance <- function(share) function() if (runif(1) < share) 1 else 0

arrivals <- function(count, rate) {
  created <- 0
  function() {
    created <<- created + 1
    if (created > count) -1 else rexp(1, rate)
  }
}

mm1 <- function(count) {
  path <- trajectory() %>% visit("desk", function() rexp(1, 1))
  simmer() %>% add_resource("desk", 1) %>% add_generator("item", path, arrivals(count, 0.9))
}

network <- function(count) {
  approval <- trajectory() %>% visit("approval", function() rexp(1, 1 / 0.3))
  review <- trajectory() %>%
    visit("review", function() rlnorm(1, mu, sigma)) %>%
    branch(chance(0.3), continue = TRUE, approval)
  exceptions <- trajectory() %>%
    visit("exceptions", function() rgamma(1, shape, scale = 0.6 / shape)) %>%
    branch(chance(0.2), continue = TRUE, review)
  scored <- function() {
    u <- runif(1)
    if (u < 0.12) 1 else if (u < 0.67) 2 else 0
  }
  path <- trajectory() %>%
    timeout(0.001) %>%
    branch(scored, continue = c(TRUE, TRUE), exceptions, review) %>%
    timeout(0.01)
  simmer() %>%
    add_resource("review", 8) %>%
    add_resource("approval", 3) %>%
    add_resource("exceptions", 4) %>%
    add_generator("item", path, arrivals(count, 40))
}

build <- if (model == "mm1") mm1 else network
delays <- if (model == "mm1") 0 else 2
stations <- if (model == "mm1") "desk" else c("review", "approval", "exceptions")

simulate <- function(count, seed) {
  set.seed(seed)
  before <- proc.time()
  environment <- build(count)
  run(environment)
  used <- proc.time() - before
  visits <- get_mon_arrivals(environment, per_resource = TRUE)
  waited <- visits$end_time - visits$start_time - visits$activity_time
  list(
    seconds = used[["user.self"]] + used[["sys.self"]],
    events = count + 2 * (delays * count + nrow(visits)),
    waits = sapply(stations, function(station) mean(waited[visits$resource == station]))
  )
}

invisible(simulate(floor(items / 4), 0))
results <- lapply(seq_len(runs), function(run) simulate(items, seed + run - 1))
total <- function(name) sum(sapply(results, function(result) result[[name]]))
object <- function(waits) paste0("{", paste0('"', stations, '":', sprintf("%.9g", waits), collapse = ","), "}")
cat(sprintf(
  '{"waits":[%s],"events":%.0f,"seconds":%.6f,"version":"%s"}\n',
  paste0(sapply(results, function(result) object(result$waits)), collapse = ","),
  total("events"), total("seconds"), paste0(packageVersion("simmer"), ", R ", getRversion())
))
