-- What wrk sends: a POST about one appointment after the other, each under an Idempotency-Key of its
-- own. With PAUSE_MILLIS a connection pauses before a request, for a random time of that mean.
local body = os.getenv("BODY")
local first = tonumber(os.getenv("FIRST"))
local count = tonumber(os.getenv("COUNT"))
local pause = tonumber(os.getenv("PAUSE_MILLIS"))
local run = os.time() .. "-" .. os.clock() .. "-"
local turn = 0

wrk.method = "POST"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
wrk.headers["Content-Type"] = "application/json"

function request()
  local appointment = string.format("%.0f", first + turn % count)
  turn = turn + 1
  wrk.headers["Idempotency-Key"] = run .. turn
  return wrk.format(nil, nil, nil, (body:gsub("APPOINTMENT", appointment)))
end

-- Only where it is there does wrk ask for it.
if pause > 0 then
  math.randomseed(os.time())
  function delay()
    return math.floor(0.5 - pause * math.log(1 - math.random()))
  end
end

function done(summary, latency, _)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("result requests=%d failed=%d time=%d p50=%d p99=%d\n", summary.requests,
    failed, summary.duration, latency:percentile(50), latency:percentile(99)))
end
