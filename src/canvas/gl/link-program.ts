function compile(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (shader === null) throw new Error("The graphics context is lost.");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** A linked program with its uniforms by name. Throws with the compiler's message when the driver refuses it. */
export interface LinkedProgram {
  /** Makes it the one that draws. */
  readonly activate: () => void;
  /** Null for a uniform that the driver optimised away: setting it is then a no-op. */
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): LinkedProgram {
  const program = gl.createProgram();
  const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    const logs = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    throw new Error(`The graphics driver refused a shader. ${logs.join(" ")}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const known = new Map<string, WebGLUniformLocation | null>();
  const uniform = (name: string): WebGLUniformLocation | null => {
    const location = known.get(name);
    if (location !== undefined) return location;
    const found = gl.getUniformLocation(program, name);
    known.set(name, found);
    return found;
  };
  return { activate: () => gl.useProgram(program), uniform };
}
