import Diagnostics
import SiteOutput

/// Answers requests from the last good site, and tells open pages when there is a newer one.
actor PreviewDesk {
    private static let folder = "/_preview/"
    private static let storeLimit = 128 << 20
    private static let pause = Duration.seconds(15)

    /// How requests may name this machine; another name means that a foreign page has made its own
    /// name lead here.
    private let hosts: Set<String>

    private var files: OutputFiles?
    private var overlay = PreviewOverlay(problems: [])
    private var version = 0
    private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    private var nextListener = 0
    private var connections = 0

    /// What was made for the files since they changed last, and its tag.
    private var store: [String: (bytes: [UInt8], tag: String)] = [:]
    private var storeSize = 0

    /// Creates a desk for requests that come on a port.
    init(port: UInt16) {
        hosts = Set(["localhost", "127.0.0.1", "[::1]"].map { "\($0):\(port)" })
    }

    func show(_ site: OutputFiles?, problems: [Diagnostic]) {
        files = site ?? files
        overlay = PreviewOverlay(problems: problems)
        version += 1
        store = [:]
        storeSize = 0
        for listener in listeners.values { listener.yield(event) }
    }

    func close() {
        for listener in listeners.values { listener.finish() }
    }

    /// Counts a connection; false where there are too many.
    func open(atMost limit: Int) -> Bool {
        guard connections < limit else { return false }
        connections += 1
        return true
    }

    func closed() { connections -= 1 }

    func answer(to head: RequestHead) -> PreviewResponse {
        guard hosts.contains(head.host) else {
            return message(403, "This preview answers to localhost alone.")
        }
        guard head.method == "GET" || head.method == "HEAD" else {
            return message(405, "A preview can only be read.", [("Allow", "GET, HEAD")])
        }
        var response = answer(to: head.path, unless: head.ifNoneMatch)
        response.isHead = head.method == "HEAD"
        return response
    }

    private func answer(to path: String, unless known: String) -> PreviewResponse {
        switch path {
        case PreviewDesk.folder + "changes": return PreviewResponse(events: changes())
        case PreviewDesk.folder + "reload.js":
            return PreviewResponse(200, "text/javascript; charset=utf-8", PreviewOverlay.script)
        case PreviewDesk.folder + "overlay.css":
            return PreviewResponse(200, "text/css; charset=utf-8", PreviewOverlay.stylesheet)
        default: break
        }
        guard files != nil else {
            return page(
                503,
                "No site yet",
                "It is not built yet, or has a problem that the terminal shows."
            )
        }
        let name = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
        if let (bytes, tag) = content(of: name) {
            let isKnown = known.split(separator: ",")
                .contains { $0.trimmed == tag || $0.trimmed == "W/" + tag || $0.trimmed == "*" }
            let type = PreviewDesk.contentType(of: name)
            return PreviewResponse(isKnown ? 304 : 200, type, isKnown ? [] : bytes, [("ETag", tag)])
        }
        if files?.contains(name + "/index.html") == true {
            // The name of a file of the site holds nothing that a field must not.
            return message(301, "It is a folder.", [("Location", "/" + name + "/")])
        }
        return page(404, "Page not found", "The site has no page at this address.")
    }

    /// A file of the site as it is sent, made once until the site changes.
    private func content(of name: String) -> (bytes: [UInt8], tag: String)? {
        if let known = store[name] { return known }
        guard let bytes = files?[name]?.bytes else { return nil }
        let sent =
            name.hasSuffix(".html")
            ? Array(
                overlay.put(over: String(decoding: bytes, as: UTF8.self), version: version).utf8
            ) : bytes
        let made = (sent, "\"\(PreviewDesk.digest(of: sent))\"")
        if storeSize + sent.count > PreviewDesk.storeLimit {
            store = [:]
            storeSize = 0
        }
        store[name] = made
        storeSize += sent.count
        return made
    }

    /// A number that tells contents apart: FNV-1a of 64 bits, with the length.
    private static func digest(of bytes: [UInt8]) -> String {
        let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { sum, byte in
            (sum ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(sum, radix: 16) + "-" + String(bytes.count, radix: 16)
    }

    private var event: String { "retry: 500\ndata: \(version)\n\n" }

    private func changes() -> AsyncStream<String> {
        let (events, listener) = AsyncStream<String>.makeStream()
        let number = nextListener
        nextListener += 1
        listeners[number] = listener
        // A word now and then, by which it is found that nobody listens any more.
        let words = Task {
            while true {
                try await Task.sleep(for: PreviewDesk.pause)
                listener.yield(":\n\n")
            }
        }
        listener.onTermination = { _ in
            words.cancel()
            Task { await self.forget(number) }
        }
        listener.yield(event)
        return events
    }

    private func forget(_ number: Int) { listeners[number] = nil }

    private func page(_ status: Int, _ title: String, _ text: String) -> PreviewResponse {
        let page =
            "<!doctype html><html lang=en><meta charset=utf-8><title>\(title)</title><body>"
            + "<h1>\(title)</h1><p>\(text)</p><p><a href=\"/\">Start</a></p></body></html>"
        let bytes = Array(overlay.put(over: page, version: version).utf8)
        return PreviewResponse(status, "text/html; charset=utf-8", bytes)
    }

    private func message(
        _ status: Int,
        _ text: String,
        _ fields: [(String, String)] = []
    ) -> PreviewResponse {
        PreviewResponse(status, "text/plain; charset=utf-8", Array((text + "\n").utf8), fields)
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "md": "text/markdown; charset=utf-8"
        case "xml": "application/atom+xml; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
