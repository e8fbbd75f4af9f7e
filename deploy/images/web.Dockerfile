# The pages: docker build -f deploy/images/web.Dockerfile . It wants them built (web/dist).
ARG NGINX=docker.io/nginxinc/nginx-unprivileged:1.31.6-alpine@sha256:b9241c6e7b8e9a862f129d8d4199ab64b10390949a78bdd5603379b32c844083
# The image of the release before, whose pages are open in browsers while this one is rolled out. Without one: an image that has none.
ARG BEFORE=${NGINX}
FROM ${BEFORE} AS before

FROM ${NGINX}
ARG VERSION
ARG REVISION
ARG CREATED
ARG SOURCE
ARG BASE_NAME
ARG BASE_DIGEST
LABEL org.opencontainers.image.title="Talent Pool: web" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.base.name="${BASE_NAME}" \
      org.opencontainers.image.base.digest="${BASE_DIGEST}"
COPY deploy/images/nginx/nginx.conf deploy/images/nginx/policy.js /etc/nginx/
# Its own files, not those that it keeps of a release before it: so they never become more than those of two releases.
COPY --from=before /usr/share/nginx/html/ /usr/share/nginx/before/
COPY web/dist/ /usr/share/nginx/html/
# What is in here, where deploy/images/bom has written it.
COPY web/target/bom.jso[n] /usr/share/talent-pool/
USER 101:101
# Requests under way are finished first.
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx", "-g", "daemon off;"]
