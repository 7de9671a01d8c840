/// What a page may load and run, as its Content-Security-Policy says: its own stylesheet and script
/// and nothing else, whatever finds its way into the page.
struct ContentPolicy {
    /// The stylesheet and the script that stand in a page that is sent on its own, as they stand
    /// there; nil for a page of a site, which has them in files.
    let inline: (stylesheet: String, script: String)?

    /// Whether the page runs the engine, which browsers compile from WebAssembly.
    var hasEngine = false

    /// The policy.
    ///
    /// Pictures of authored pages may come from the web. On a page that is opened from a disk
    /// `file:` stands for the folder of the site; a page from the web cannot reach a disk.
    var text: String {
        let style = inline.map { hash(of: $0.stylesheet) } ?? "'self' file:"
        let script =
            (inline.map { hash(of: $0.script) } ?? "'self' file:")
            + (hasEngine ? " 'wasm-unsafe-eval'" : "")
        return [
            "default-src 'none'", "style-src \(style)", "script-src \(script)",
            "img-src 'self' data: file: https: http:", "connect-src 'self'", "base-uri 'none'",
            "form-action 'none'",
        ]
        .joined(separator: "; ")
    }

    /// The layout has a line break after the tag, which belongs to the text.
    private func hash(of text: String) -> String {
        "'sha256-\(SHA256.base64(of: Array(("\n" + text).utf8)))'"
    }
}
