#!/bin/sh
# Follows a topic from its beginning, headers and all: with kcat where it is installed, else with what comes with Kafka.
brokers=${1:-localhost:19092}
topic=${2:-talent-pool.interview-requests}

if command -v kcat >/dev/null; then
    exec kcat -C -b "$brokers" -t "$topic" -o beginning -f 'key %k\n%h\n%s\n\n'
fi
exec kafka-console-consumer.sh --bootstrap-server "$brokers" --topic "$topic" --from-beginning \
    --property print.key=true --property print.headers=true
