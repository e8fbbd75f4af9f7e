// What render.mjs has written, read again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { HOME } from "./kubectl.mjs";

const FOLDER = join(HOME, "target/rendered");

/** Name of the rendering → its resources. */
export const renderings = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [
      file.replace(".yaml", ""),
      parseAllDocuments(readFileSync(join(FOLDER, file), "utf8")).map((document) => document.toJS()),
    ]),
);

export const overlays = new Map([...renderings].filter(([name]) => name.startsWith("overlay-")));

export const ofKind = (resources, ...kinds) => resources.filter((resource) => kinds.includes(resource.kind));

export const named = (resources, kind, name) =>
  resources.find((resource) => resource.kind === kind && resource.metadata.name === name);

/** As it stands in a message. */
export const title = (resource) => `${resource.kind} ${resource.metadata.name}`;

/** Deployments and Jobs with the one container that each of ours has. */
export const workloads = (resources) =>
  ofKind(resources, "Deployment", "Job", "StatefulSet").map((resource) => ({
    resource,
    pod: resource.spec.template,
    spec: resource.spec.template.spec,
    container: resource.spec.template.spec.containers[0],
  }));
