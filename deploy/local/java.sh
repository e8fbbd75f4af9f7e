# Read by the scripts beside it, which set $home to the checkout.

jar=$home/deploy/local/target/talent-pool-local.jar

fail() {
    echo "$1" >&2
    exit 1
}

# Sets $java and $java_version, or ends the script.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "There is no Java in $JAVA_HOME: set JAVA_HOME to a JDK, version 17 or newer."
    else
        java=$(command -v java) || fail "Java is missing: install a JDK, version 17 or newer, or set JAVA_HOME to one."
    fi
    java_version=$(version_of "$java")
    # Java 8 calls itself 1.8.
    java_version=${java_version%%.*}
    [ "${java_version:-0}" -ge 17 ] 2>/dev/null ||
        fail "$java is too old: Talent Pool needs a JDK, version 17 or newer; set JAVA_HOME to one."
}

# version_of JAVA: such as 17.0.15. A JDK has it in a file, which is read in no time; to ask Java itself takes a while.
version_of() {
    release=$(readlink -f "$1" 2>/dev/null | sed 's|/bin/java$|/release|')
    if [ -f "$release" ]; then
        sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release"
    else
        "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = //p'
    fi
}

# find_state [OPTION ...]: sets $state to the folder that these options of a script mean.
find_state() {
    state=${TALENT_POOL_STATE:-$home/.talent-pool}
    while [ $# -gt 0 ]; do
        case $1 in
        --state) state=${2:-} ;;
        --state=*) state=${1#--state=} ;;
        esac
        shift
    done
}

# The process that runs or starts a system on $state, if there is one.
launcher() {
    pid=$(cat "$state/launcher" 2>/dev/null) || return 0
    ! is_launcher "$pid" || echo "$pid"
}

# is_launcher PROCESS: its number may have gone to another program since it was noted.
is_launcher() {
    if [ -r "/proc/$1/cmdline" ]; then
        command=$(tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null) || return 1
    else
        command=$(ps -o args= -p "$1" 2>/dev/null) || return 1
    fi
    case $command in
    *io.talentpool.local.Launcher* | *deploy/local/start*) ;;
    *) return 1 ;;
    esac
}

# Makes this process the one that is stopped by deploy/local/stop. Java takes its place, with the same number, and says what is wrong
# with a folder that cannot be written to.
note_launcher() {
    mkdir -p "$state" 2>/dev/null && echo $$ 2>/dev/null >"$state/launcher" || :
}

# Becomes a Java program of the local system. What comes before the class name are options of the JVM.
run_java() {
    [ -f "$jar" ] || fail "Nothing is built yet: start Talent Pool with deploy/local/start."
    # From 24 on the JVM grumbles, on the terminal, about what some libraries do.
    [ "$java_version" -lt 24 ] || set -- --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
    # Bytecode that the compiler has just written need not be verified.
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote \
        -Dtalent-pool.home="$home" -cp "$jar" "$@"
}
