# One of the four Java services: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=request-service .
# It wants the service built (./mvnw package); deploy/images/build does both.
ARG JRE=docker.io/library/eclipse-temurin:25-jre-noble@sha256:b27ca47660a8fa837e47a8533b9b1a3a430295cf29ca28d91af4fd121572dc29

# The service is started once while the image is built, and what the JVM has loaded and linked by then is kept as a cache beside it.
# PostgreSQL takes part in that, and wants to be run by somebody who has a name.
FROM ${JRE} AS trained
ARG SERVICE
RUN useradd --create-home trainer && mkdir /app && chown trainer /app
USER trainer
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar quarkus-run.jar
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY deploy/local/target/lib/ /training/lib/
COPY deploy/local/target/talent-pool-local.jar deploy/database/create-talent-pool-tables.sql /training/
COPY deploy/images/jvm.options deploy/images/train ./
RUN sh ./train "$SERVICE" service.aot

FROM ${JRE}
ARG SERVICE
ARG VERSION
ARG REVISION
ARG CREATED
ARG SOURCE
ARG BASE_NAME
ARG BASE_DIGEST
LABEL org.opencontainers.image.title="Talent Pool: ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.base.name="${BASE_NAME}" \
      org.opencontainers.image.base.digest="${BASE_DIGEST}"
WORKDIR /app
# From what changes rarely to what changes always: libraries, what the framework generates, our own code, the cache.
COPY --from=trained /app/jvm.options ./
COPY --from=trained /app/lib/ lib/
COPY --from=trained /app/quarkus-run.jar ./
COPY --from=trained /app/quarkus/ quarkus/
COPY --from=trained /app/app/ app/
COPY --from=trained /app/service.aot ./
# What is in here, where deploy/images/bom has written it.
COPY ${SERVICE}/target/bom.jso[n] ./
# Few arenas: what little native memory is used stays together.
ENV LANG=C.UTF-8 TZ=UTC QUARKUS_HTTP_HOST=0.0.0.0 MALLOC_ARENA_MAX=2
# Nobody in particular, and the owner of nothing here.
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/service.aot", "-jar", "/app/quarkus-run.jar"]
