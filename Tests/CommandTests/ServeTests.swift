import Foundation
import TestSupport
import Testing

@Suite("ratebook serve")
struct ServeTests {
    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let isServed: @Sendable (String) -> Bool = { $0.hasPrefix(ok) }

    @Test("answers with the site's files, their types, and nothing else")
    func requests() async throws {
        let served = try await ServedProject(.small())
        let start = try await served.answer("/", until: ServeTests.isServed)
        #expect(start.contains("Content-Type: text/html; charset=utf-8\r\n"))
        #expect(start.contains("<script src=\"/_preview/reload.js\""))
        let types = [
            "/assets/site.css": "text/css; charset=utf-8", "/catalog.json": "application/json",
            "/scenarios/good/": "text/html; charset=utf-8",
            "/scenarios/good/index.md": "text/markdown; charset=utf-8",
            "/_preview/reload.js": "text/javascript; charset=utf-8",
        ]
        for (path, type) in types {
            let answer = try await served.answer(path)
            #expect(answer.hasPrefix(ServeTests.ok), "\(path)")
            #expect(answer.contains("Content-Type: \(type)\r\n"), "\(path)")
        }
        let folder = try await served.answer("/scenarios/good?query")
        #expect(folder.hasPrefix("HTTP/1.1 301 "))
        #expect(folder.contains("Location: /scenarios/good/\r\n"))
        #expect(try await served.answer("/nowhere/").hasPrefix("HTTP/1.1 404 "))
        let head = try await served.answer("/", "--head")
        #expect(head.hasPrefix(ServeTests.ok))
        #expect(head.contains("Content-Length: "))
        #expect(head.hasSuffix("\r\n\r\n"))
        #expect(try served.project.contents(of: "Public").isEmpty)
    }

    @Test(
        "never leaves the site",
        arguments: [
            "/../Content/site.yaml", "/%2e%2e/Content/site.yaml", "/..%2fContent/site.yaml",
            "/assets/../../Content/site.yaml", "/Content/site.yaml", "//etc/passwd", "/link/passwd",
            "/%00", "/assets%5c..%5c..",
        ]
    )
    func escapes(path: String) async throws {
        let project = try ProjectFolder.small()
        try FileManager.default.createSymbolicLink(
            atPath: project.path + "/link",
            withDestinationPath: "/etc"
        )
        let served = try await ServedProject(project)
        _ = try await served.answer("/", until: ServeTests.isServed)
        let answer = try await served.answer(path)
        #expect(!answer.hasPrefix(ServeTests.ok), "\(answer.prefix(80))")
        #expect(!answer.contains("root:"))
        #expect(!answer.contains("hours_per_month"))
    }

    @Test("answers only under the names of this machine, and only to reading")
    func guards() async throws {
        let served = try await ServedProject(.small())
        _ = try await served.answer("/", until: ServeTests.isServed)
        for host in ["evil.example", "evil.example:\(served.port)", "localhost", "localhost:1"] {
            let answer = try await served.answer("/", "-H 'Host: \(host)'")
            #expect(answer.hasPrefix("HTTP/1.1 403 "), "\(host)")
        }
        for host in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
            let answer = try await served.answer("/", "-H 'Host: \(host):\(served.port)'")
            #expect(answer.hasPrefix(ServeTests.ok), "\(host)")
        }
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let answer = try await served.answer("/", "-X \(method)")
            #expect(answer.hasPrefix("HTTP/1.1 405 "), "\(method)")
            #expect(answer.contains("Allow: GET, HEAD\r\n"))
        }
    }

    @Test("a request that is too long is refused at once, and the next one is answered")
    func longRequests() async throws {
        let served = try await ServedProject(.small())
        _ = try await served.answer("/", until: ServeTests.isServed)
        let long = "$(head -c 5000000 /dev/zero | tr '\\0' a)"
        let start = Date()
        let target = try served.raw("printf 'GET /%s HTTP/1.1\\r\\n\\r\\n' \"\(long)\"")
        #expect(target.hasPrefix("HTTP/1.1 414 "), "\(target.prefix(80))")
        let field = try served.raw("printf 'GET / HTTP/1.1\\r\\nX: %s\\r\\n\\r\\n' \"\(long)\"")
        #expect(field.hasPrefix("HTTP/1.1 431 "), "\(field.prefix(80))")
        #expect(Date().timeIntervalSince(start) < 5)
        #expect(try await served.answer("/").hasPrefix(ServeTests.ok))
        #expect(try served.end(by: SIGTERM).status == 0)
    }

    @Test("a request names its host once, and is HTTP/1.1")
    func malformed() async throws {
        let served = try await ServedProject(.small())
        _ = try await served.answer("/", until: ServeTests.isServed)
        let host = "Host: localhost:\(served.port)\\r\\n"
        for head in [
            "GET / HTTP/1.1\\r\\n\(host)\(host)", "GET / HTTP/1.1\\r\\n",
            "GET / HTTP/2\\r\\n\(host)",
            "GET HTTP/1.1\\r\\n\(host)", "GET / HTTP/1.1\\r\\nHost : x\\r\\n\(host)",
            "\\001\\002\\r\\n",
            "GET http://localhost/ HTTP/1.1\\r\\n\(host)",
            "GET / HTTP/1.1\\r\\n folded\\r\\n\(host)",
        ] {
            let answer = try served.raw("printf '\(head)\\r\\n'")
            #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(head): \(answer.prefix(80))")
        }
        #expect(
            try served.raw("printf 'GET / HTTP/1.1\\r\\n\(host)\\r\\n'").hasPrefix(ServeTests.ok)
        )
    }

    @Test("a page that a browser has is not sent again until it changes")
    func conditional() async throws {
        let served = try await ServedProject(.small())
        let first = try await served.answer("/rates/", until: ServeTests.isServed)
        let tag = try #require(first.firstMatch(of: /ETag: ("[^"]+")\r\n/)).output.1
        let same = try await served.answer("/rates/", "-H 'If-None-Match: \"x\", \(tag)'")
        #expect(same.hasPrefix("HTTP/1.1 304 "))
        #expect(same.hasSuffix("\r\n\r\n"))
        #expect(
            try await served.answer("/rates/", "-H 'If-None-Match: \"x\"'").hasPrefix(ServeTests.ok)
        )
        try served.project.edit("Content/site.yaml", "title: C", "title: Other c")
        let next = try await served.answer("/rates/", "-H 'If-None-Match: \(tag)'") {
            $0.hasPrefix(ServeTests.ok)
        }
        #expect(next.contains("Other c"))
    }

    @Test("idle connections keep nobody waiting, and do not keep the command from ending")
    func idle() async throws {
        let served = try await ServedProject(.small())
        _ = try await served.answer("/", until: ServeTests.isServed)
        let idle = try served.idle(200)
        defer { idle.terminate() }
        let start = Date()
        for _ in 0..<20 { #expect(try await served.answer("/").hasPrefix(ServeTests.ok)) }
        #expect(Date().timeIntervalSince(start) < 10)
        #expect(try served.end(by: SIGTERM).status == 0)
    }

    @Test("follows a change, shows a slip over the last good site, and tells open pages")
    func changes() async throws {
        let served = try await ServedProject(.small())
        let page = "/scenarios/good/"
        _ = try await served.answer(page, until: ServeTests.isServed)
        let scenario = "Content/scenarios/good.yaml"
        let title = try #require(
            try served.project.text(of: scenario).split(separator: "\n")
                .first { $0.hasPrefix("title: ") }
        )
        try served.project.edit(scenario, String(title), "title: Changed by hand")
        let changed = try await served.answer(page) { $0.contains("Changed by hand") }
        #expect(changed.contains("Changed by hand"))

        try served.project.edit(scenario, "title: Changed by hand", "titel: Again <b>")
        let broken = try await served.answer(page) { $0.contains("[unknown-key]") }
        #expect(broken.contains("this is the last good site"))
        #expect(broken.contains("titel: Again &lt;b&gt;"))
        #expect(broken.contains("Changed by hand"))

        try served.project.edit(scenario, "titel: Again <b>", "title: Good again")
        let good = try await served.answer(page) { $0.contains("Good again") }
        #expect(!good.contains("[unknown-key]"))
        let events = try await served.answer("/_preview/changes", "--max-time 1")
        #expect(events.contains("Content-Type: text/event-stream\r\n"))
        let version = try #require(good.firstMatch(of: /data-version="([0-9]+)"/)).output.1
        #expect(events.contains("data: \(version)\n\n"))
    }

    @Test("outlives its folder, and ends by Ctrl-C")
    func folderRemoved() async throws {
        let served = try await ServedProject(.small())
        _ = try await served.answer("/", until: ServeTests.isServed)
        let (content, aside) = (served.project.path + "/Content", served.project.path + "/Aside")
        try FileManager.default.moveItem(atPath: content, toPath: aside)
        let gone = try await served.answer("/") { $0.contains("[missing-folder]") }
        #expect(gone.hasPrefix(ServeTests.ok))
        #expect(gone.contains("[missing-folder]"))
        try FileManager.default.moveItem(atPath: aside, toPath: content)
        let back = try await served.answer("/") { !$0.contains("[missing-folder]") }
        #expect(!back.contains("[missing-folder]"))
        let end = try served.interrupt()
        #expect(end.status == 0)
        #expect(end.output.hasSuffix("\nStopped.\n"))
    }

    @Test("says that a port is in use")
    func portInUse() async throws {
        let served = try await ServedProject(.small())
        let run = try Run("serve", "--port", served.port, in: served.project)
        #expect(run.status == 3)
        #expect(
            run.errors
                == "error: port \(served.port) is in use; name another, or none for the next that "
                + "is free\n"
        )
    }
}
