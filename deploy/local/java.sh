# Read by the scripts beside it, which set $home to the checkout. Sets $java and $java_version, or ends the script.

fail() {
    echo "$1" >&2
    exit 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "There is no Java in $JAVA_HOME: set JAVA_HOME to a JDK, version 17 or newer."
    else
        java=$(command -v java) || fail "Java is missing: install a JDK, version 17 or newer, or set JAVA_HOME to one."
    fi
    java_version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = //p')
    # Java 8 calls itself 1.8.
    java_version=${java_version%%.*}
    [ "${java_version:-0}" -ge 17 ] 2>/dev/null ||
        fail "$java is too old: Talent Pool needs a JDK, version 17 or newer; set JAVA_HOME to one."
}

# Becomes a Java program of the local system. What comes before the class name are options of the JVM.
run_java() {
    jar=$home/deploy/local/target/talent-pool-local.jar
    [ -f "$jar" ] || fail "Nothing is built yet: start Talent Pool with deploy/local/start."
    # From 24 on the JVM grumbles, on the terminal, about what some libraries do.
    [ "$java_version" -lt 24 ] || set -- --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dtalent-pool.home="$home" -cp "$jar" "$@"
}
