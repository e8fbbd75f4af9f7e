# The pages: docker build -f deploy/images/web.Dockerfile . It wants them built (web/dist).
ARG NGINX=docker.io/nginxinc/nginx-unprivileged:1.31.6-alpine@sha256:b9241c6e7b8e9a862f129d8d4199ab64b10390949a78bdd5603379b32c844083
# The image of the release before, whose pages are open in browsers while this one is rolled out. Without one: an image that has none.
ARG BEFORE=${NGINX}
FROM ${BEFORE} AS before

FROM ${NGINX}
LABEL org.opencontainers.image.title="Talent Pool: web" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY deploy/images/nginx/nginx.conf deploy/images/nginx/policy.js /etc/nginx/
# Its own files, not those that it keeps of a release before it: so they never become more than those of two releases.
COPY --from=before /usr/share/nginx/html/ /usr/share/nginx/before/
COPY web/dist/ /usr/share/nginx/html/
USER 101:101
# Requests under way are finished first.
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx", "-g", "daemon off;"]
