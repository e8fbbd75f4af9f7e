# What production has elsewhere, for deploy/compose and the local overlay: sign-in, a stand-in for Daily, one address for all, sample data.
ARG JRE=docker.io/library/eclipse-temurin:25-jre-noble@sha256:b27ca47660a8fa837e47a8533b9b1a3a430295cf29ca28d91af4fd121572dc29
FROM ${JRE}
ARG VERSION
ARG REVISION
ARG CREATED
ARG SOURCE
ARG BASE_NAME
ARG BASE_DIGEST
LABEL org.opencontainers.image.title="Talent Pool: stand-ins, for trying it out" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.base.name="${BASE_NAME}" \
      org.opencontainers.image.base.digest="${BASE_DIGEST}"
WORKDIR /app
COPY deploy/local/target/lib/ deploy/local/target/lib/
COPY deploy/local/target/talent-pool-local.jar deploy/local/target/
COPY web/dist/ web/dist/
# What is in here, where deploy/images/bom has written it.
COPY deploy/local/target/bom.jso[n] ./
ENV LANG=C.UTF-8 TZ=UTC
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dtalent-pool.home=/app", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "deploy/local/target/talent-pool-local.jar", "io.talentpool.local.StandIns"]
