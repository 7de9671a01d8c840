import Diagnostics
import FlyingFox
import Foundation
import SiteOutput

/// Answers requests from the last good site, and tells open pages when there is a newer one.
actor PreviewDesk: HTTPHandler {
    private static let folder = "/_preview/"

    private var hosts: Set<String> = []
    private var files: OutputFiles?
    private var overlay = PreviewOverlay(problems: [])
    private var version = 0
    private var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
    private var nextListener = 0

    /// Says on which port requests come, and so how they may name this machine.
    ///
    /// Another name means that a foreign page has made its own name lead here.
    func listen(on port: UInt16) {
        hosts = Set(["localhost", "127.0.0.1", "[::1]"].map { "\($0):\(port)" })
    }

    func show(_ site: OutputFiles?, problems: [Diagnostic]) {
        files = site ?? files
        overlay = PreviewOverlay(problems: problems)
        version += 1
        for listener in listeners.values { listener.yield(version) }
    }

    func close() {
        for listener in listeners.values { listener.finish() }
    }

    func handleRequest(_ request: HTTPRequest) -> HTTPResponse {
        guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
            return message(.forbidden, "This preview answers to localhost alone.")
        }
        guard request.method == .GET || request.method == .HEAD else {
            var refusal = message(.methodNotAllowed, "A preview can only be read.")
            refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
            return refusal
        }
        var response = answer(to: request.target.path(percentEncoded: false))
        if request.method == .HEAD, case .httpBody(let body) = response.payload {
            response.headers[.contentLength] = body.count.map(String.init)
            response.payload = .httpBody(HTTPBodySequence())
        }
        return response
    }

    private func answer(to path: String) -> HTTPResponse {
        switch path {
        case PreviewDesk.folder + "changes": return changes()
        case PreviewDesk.folder + "reload.js":
            return body(.ok, "text/javascript; charset=utf-8", Array(PreviewOverlay.script.utf8))
        default: break
        }
        guard let files else {
            return page(.serviceUnavailable, "No site yet", "It is not built, or cannot be.")
        }
        let name = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
        if let bytes = files[name]?.bytes {
            guard name.hasSuffix(".html") else {
                return body(.ok, PreviewDesk.contentType(of: name), bytes)
            }
            return html(.ok, String(decoding: bytes, as: UTF8.self))
        }
        if files.contains(name + "/index.html") {
            var response = message(.movedPermanently, "It is a folder.")
            response.headers[.location] = "/" + name + "/"
            return response
        }
        return page(.notFound, "Not here", "The site has no page at this address.")
    }

    private func changes() -> HTTPResponse {
        let (versions, listener) = AsyncStream<Int>.makeStream()
        let number = nextListener
        nextListener += 1
        listeners[number] = listener
        listener.onTermination = { _ in Task { await self.forget(number) } }
        listener.yield(version)
        return HTTPResponse(
            statusCode: .ok,
            headers: PreviewDesk.headers("text/event-stream"),
            body: HTTPBodySequence(from: ChangeEvents(versions: versions))
        )
    }

    private func forget(_ number: Int) { listeners[number] = nil }

    private func page(_ status: HTTPStatusCode, _ title: String, _ text: String) -> HTTPResponse {
        html(
            status,
            "<!doctype html><html lang=en><meta charset=utf-8><title>\(title)</title><body>"
                + "<h1>\(title)</h1><p>\(text)</p><p><a href=\"/\">Start</a></p></body></html>"
        )
    }

    private func html(_ status: HTTPStatusCode, _ page: String) -> HTTPResponse {
        let text = overlay.put(over: page, version: version)
        return body(status, "text/html; charset=utf-8", Array(text.utf8))
    }

    private func message(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
        body(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
    }

    private func body(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: PreviewDesk.headers(type), body: Data(bytes))
    }

    private static func headers(_ type: String) -> HTTPHeaders {
        [
            .contentType: type, .cacheControl: "no-store",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
        ]
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last {
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
