-- What wrk sends. REQUESTS names a file with one call a line: method, path, token and body, separated by tabs; each is sent once, in order,
-- and again from the beginning when all have been sent. What came of it is printed as one line.

local calls = {}
local last = 0

function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local method, path, token, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = { ["Authorization"] = "Bearer " .. token }
    if body ~= "" then
      headers["Content-Type"] = "application/json"
    else
      body = nil
    end
    calls[#calls + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  last = last % #calls + 1
  return calls[last]
end

function done(summary, latency)
  print(string.format(
    'RESULT {"answers": %d, "seconds": %.6f, "refused": %d, "broken": %d, "p50": %.3f, "p99": %.3f}',
    summary.requests, summary.duration / 1e6, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
