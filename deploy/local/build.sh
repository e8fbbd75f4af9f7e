# Tells whether what was built still is what the sources say. Read by scripts that have set $home to the checkout.
# Contents are compared, never times: git, editors and builds touch files without changing them.

# What the started system is built from. Built files, tests, documents and modules that starting does not need are not among it.
# The JDK is not, either: every JDK compiles for the same release.
sources_of_system() {
    find pom.xml .mvn deploy/with-node deploy/database/*.sql \
        service-support/pom.xml request-service/pom.xml scheduling-service/pom.xml outcome-service/pom.xml \
        candidate-gateway/pom.xml deploy/embedded/pom.xml deploy/local/pom.xml web/pom.xml \
        service-support/src/main request-service/src/main scheduling-service/src/main outcome-service/src/main \
        candidate-gateway/src/main deploy/embedded/src/main deploy/local/src/main \
        web/package.json web/package-lock.json web/tsconfig.json web/vite.config.ts web/index.html web/install \
        web/public web/api web/src \
        -path web/src/api/generated -prune -o -type f ! -name '*.test.ts' ! -name '*.test.tsx' -print
}

sources_of_proofs() {
    sources_of_system
    find deploy/proofs/pom.xml deploy/proofs/src/main -type f
}

artefacts_of_system() {
    echo deploy/local/target/talent-pool-local.jar
    for service in request-service scheduling-service outcome-service candidate-gateway; do
        echo $service/target/quarkus-app/quarkus-run.jar
    done
    echo web/dist/index.html
}

artefacts_of_proofs() {
    echo deploy/proofs/target/talent-pool-proofs.jar
}

# checksum [FILE ...]: whatever this machine has for it.
checksum() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$@"
    elif command -v shasum >/dev/null; then
        shasum -a 256 "$@"
    else
        cksum "$@"
    fi
}

# fingerprint system|proofs: one line that is another as soon as one source is.
fingerprint() {
    (
        cd "$home"
        # Paths of sources have no spaces, so they may be split.
        # shellcheck disable=SC2046
        checksum $("sources_of_$1" | LC_ALL=C sort) | checksum | cut -d ' ' -f 1
    )
}

# is_current system|proofs: whether everything is there and built from the present sources.
is_current() {
    for artefact in $("artefacts_of_$1"); do
        [ -f "$home/$artefact" ] || return 1
    done
    [ -f "$home/target/built-$1" ] && [ "$(cat "$home/target/built-$1")" = "$(fingerprint "$1")" ]
}

# What Maven is at, from its log: "Request service [4/9]".
module() {
    sed -n 's/^\[INFO\] Building \(.*\) [^ ][^ ]*  *\(\[[0-9]*\/[0-9]*\]\)$/\1 \2/p' "$log" | tail -n 1
}

# show_progress PROCESS: until it ends.
show_progress() {
    shown=
    while kill -0 "$1" 2>/dev/null; do
        now=$(module)
        if [ -t 1 ]; then
            printf '\r\033[2K  … building %s (%s s)' "$now" "$(($(date +%s) - begin))"
        elif [ "$now" != "$shown" ]; then
            echo "  … building $now"
            shown=$now
        fi
        sleep 1
    done
    [ ! -t 1 ] || printf '\r\033[2K'
}

# Returns once Maven has gone, so that whoever builds next has the folder alone.
end_build() {
    kill "$maven" "$npm" 2>/dev/null || :
    wait "$maven" 2>/dev/null || :
}

# build MODULE [OPTION ...]: builds a module and what it needs. Modules are built side by side; neither tests nor the formatter keep
# anyone from trying out what is half done. Maven itself notes what it has built (note-build).
build() {
    [ -x "$(dirname -- "$java")/javac" ] || [ -n "$(command -v javac)" ] ||
        fail "$java comes without a compiler: install a JDK, version 17 or newer, or set JAVA_HOME to one."
    mkdir -p "$home/target" 2>/dev/null && [ -w "$home/target" ] ||
        fail "Cannot build in $home: make the folder writable."
    log=$home/target/build.log
    begin=$(date +%s)
    # Most packages of the pages are there before Maven comes to need them.
    "$home/deploy/with-node" "$home/web/install" >"$home/target/npm.log" 2>&1 &
    npm=$!
    (
        cd "$home"
        MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
        TALENT_POOL_INSTALLING=$npm
        export MAVEN_OPTS TALENT_POOL_INSTALLING
        module=$1
        shift
        exec ./mvnw -T 1C -pl "$module" -am -Dmaven.test.skip=true -Dspotless.check.skip=true "$@" package
    ) >"$log" 2>&1 &
    maven=$!
    trap 'end_build; exit 130' INT
    trap 'end_build; exit 143' TERM
    show_progress "$maven"
    if ! wait "$maven"; then
        kill "$npm" 2>/dev/null || :
        grep '^\[ERROR\]' "$log" | head -n 12 >&2 || tail -n 12 "$log" >&2
        fail "The build failed; its log is $log."
    fi
    trap - INT TERM
    printf '  ✓ %-20s %5s s\n' build "$(($(date +%s) - begin))"
}
