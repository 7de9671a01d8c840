import Diagnostics

/// What a preview adds to a page: the problems, and the script that loads the page again.
struct PreviewOverlay: Sendable {
    private let problems: [Diagnostic]

    init(problems: [Diagnostic]) {
        self.problems = problems
    }

    /// Waits for a version other than that of the page, or for the server to come back.
    static let script = Array(
        """
        "use strict";
        const own = document.currentScript.dataset.version;
        const events = new EventSource("/_preview/changes");
        let lost = false;
        events.onmessage = (event) => { if (lost || event.data !== own) location.reload(); };
        events.onerror = () => { lost = true; };
        addEventListener("pagehide", () => events.close());

        """
        .utf8
    )

    /// How the panel looks; a file of its own, because a page takes no style that stands in it.
    static let stylesheet = Array(
        """
        #ratebook-problems {
          position: fixed; inset: auto 0 0 0; z-index: 99; max-height: 60vh; overflow: auto;
          margin: 0; padding: .6em 1em; background: #fff4f2; color: #300;
          border-top: 3px solid #b00020; font: 14px/1.45 ui-monospace, monospace;
        }
        #ratebook-problems pre { white-space: pre-wrap; }

        """
        .utf8
    )

    /// A page with the overlay at the end of its body.
    func put(over page: String, version: Int) -> String {
        let script = "<script src=\"/_preview/reload.js\" data-version=\"\(version)\"></script>"
        let addition = panel + script
        guard let end = page.range(ofLast: "</body>") else { return page + addition }
        return page[..<end] + addition + page[end...]
    }

    private var panel: String {
        guard !problems.isEmpty else { return "" }
        let printer = DiagnosticPrinter()
        let isBroken = problems.containsErrors
        let title = printer.summary(of: problems) + (isBroken ? ": this is the last good site" : "")
        return """
            <link rel="stylesheet" href="/_preview/overlay.css">\
            <details id="ratebook-problems" role="status"\(isBroken ? " open" : "")>\
            <summary>\(title.escaped)</summary>\
            <pre>\(printer.text(for: problems).escaped)</pre></details>
            """
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Where the last occurrence of a text begins; nil where there is none.
    fileprivate func range(ofLast text: String) -> Index? { ranges(of: text).last?.lowerBound }
}
