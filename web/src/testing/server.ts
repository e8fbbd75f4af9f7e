import { setupServer } from 'msw/node';

/** Stands where the services are; a test says what it answers. */
export const server = setupServer();
