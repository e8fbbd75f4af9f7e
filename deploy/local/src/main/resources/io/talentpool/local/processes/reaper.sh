# Arguments: the file that lists our processes, PostgreSQL's postmaster.pid.
trap '' HUP INT TERM

# Blocks until the launcher's end of the pipe closes, for whatever reason.
cat >/dev/null

services=$(cut -d ' ' -f 1 "$1" 2>/dev/null)
database=$(head -n 1 "$2" 2>/dev/null)

# Word splitting is wanted: one process id a line.
[ -z "$services" ] || kill -TERM $services 2>/dev/null
tries=0
while [ -n "$services" ] && kill -0 $services 2>/dev/null && [ $tries -lt 100 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
[ -z "$services" ] || kill -KILL $services 2>/dev/null

# Last, as in an orderly stop. SIGINT is PostgreSQL's fast shutdown.
[ -z "$database" ] || kill -INT "$database" 2>/dev/null
exit 0
