/// What is answered to a request.
struct PreviewResponse: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        /// Bytes that are there.
        case bytes([UInt8])
        /// Texts that come one after the other until the stream ends, with the connection.
        case events(AsyncStream<String>)
    }

    /// The status, such as 200.
    let status: Int

    /// The fields beside those that follow from the body.
    var fields: [(name: String, value: String)]

    /// What follows.
    var body: Body

    /// Whether only the head is sent.
    var isHead = false

    /// Creates an answer of bytes.
    init(_ status: Int, _ type: String, _ bytes: [UInt8], _ fields: [(String, String)] = []) {
        self.status = status
        self.fields = [("Content-Type", type)] + fields
        body = .bytes(bytes)
    }

    /// Creates an answer of events.
    init(events: AsyncStream<String>) {
        status = 200
        fields = [("Content-Type", "text/event-stream")]
        body = .events(events)
    }

    /// The head and, of bytes, all that follows.
    ///
    /// - Parameter keepsAlive: Whether the connection stays open.
    /// - Returns: What is sent.
    func start(keepsAlive: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status) \(PreviewResponse.phrases[status] ?? "Answer")"]
        lines += fields.map { "\($0.name): \($0.value)" }
        lines += ["Cache-Control: no-cache", "X-Content-Type-Options: nosniff"]
        var content: [UInt8] = []
        if case .bytes(let bytes) = body {
            if status != 304 { lines.append("Content-Length: \(bytes.count)") }
            content = isHead || status == 304 ? [] : bytes
        }
        lines.append(keepsAlive ? "Connection: keep-alive" : "Connection: close")
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content
    }

    private static let phrases = [
        200: "OK", 301: "Moved Permanently", 304: "Not Modified", 400: "Bad Request",
        403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 414: "URI Too Long",
        431: "Request Header Fields Too Large", 503: "Service Unavailable",
    ]
}
