import type { FastifyRequest } from "fastify";

/** Reads a posted form in memory; a file is never written anywhere. */
export async function readForm(request: FastifyRequest): Promise<FormData> {
  const body = request.body instanceof Uint8Array ? new Uint8Array(request.body) : new Uint8Array();
  const type = request.headers["content-type"] ?? "";
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}
