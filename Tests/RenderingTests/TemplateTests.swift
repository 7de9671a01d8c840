import Diagnostics
import Foundation
import Testing

@testable import Rendering

@Suite("Templates")
struct TemplateTests {
    @Test("the built-in files are those of Templates")
    func builtIn() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")
        let entries = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let names = entries.filter { $0.contains(".") }.sorted()
        #expect(names == TemplateLibrary.fileNames)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(BuiltInTemplates.files[name] == text, "\(name)")
        }
    }

    @Test("the built-in templates have no problem")
    func clean() {
        let (library, diagnostics) = TemplateLibrary.load(overriding: [])
        #expect(library != nil)
        #expect(diagnostics == [])
    }

    @Test("pages use every built-in template")
    func used() {
        let names = TemplateLibrary.fileNames.filter { $0.hasSuffix(".mustache") }
        let files = names.map { template($0, BuiltInTemplates.files[$0] ?? "") }
        let lint = TemplateLint(Dictionary(uniqueKeysWithValues: zip(names, files)))
        #expect(lint.used == Set(names))
    }

    @Test("a value is escaped once, whichever way a template writes it")
    func escaping() throws {
        let file = template("layouts/page.mustache", "{{title}}\n{{{title}}}\n{{&title}}")
        let library = try #require(TemplateLibrary.load(overriding: [file]).library)
        let html = HTMLRenderer(templates: library)
            .render(try SamplePage.page(), in: SamplePage.frame)
        let lines = html.split(separator: "\n")
        #expect(lines.count == 3 && Set(lines).count == 1)
        #expect(html.hasPrefix("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;co"))
    }

    @Test("one file is overridden, the others stay")
    func override() throws {
        let file = template("partials/prose.mustache", "<article>{{html}}</article>\n")
        let (library, diagnostics) = TemplateLibrary.load(overriding: [file])
        #expect(diagnostics == [])
        let html = HTMLRenderer(templates: try #require(library))
            .render(try SamplePage.page(), in: SamplePage.frame)
        #expect(html.contains("<article><p>Costs $5"))
        #expect(html.contains("<section id=\"words\">"))
        #expect(library?.stylesheet.isEmpty == false)
    }

    @Test("a stylesheet is overridden like a template")
    func stylesheet() {
        let file = template("assets/site.css", "body {}")
        #expect(TemplateLibrary.load(overriding: [file]).library?.stylesheet == "body {}")
    }

    @Test("a partial of the project's own may be used")
    func ownPartial() {
        let own = template("partials/own.mustache", "{{html}}")
        let prose = template("partials/prose.mustache", "{{> partials/own}}")
        #expect(TemplateLibrary.load(overriding: [own, prose]).diagnostics == [])
    }

    @Test(
        "a mistake is shown where it is, with what to do",
        arguments: [
            (
                "<p>\n  {{htm}}</p>",
                """
                Templates/partials/prose.mustache:2:3: error: there is no field "htm" here \
                [unknown-field]
                2 |   {{htm}}</p>
                  |   ^^^^^^^
                help: did you mean html?
                """
            ),
            (
                "{{html}}{{> partials/blok }}",
                """
                Templates/partials/prose.mustache:1:9: error: there is no partial "partials/blok" \
                here [unknown-partial]
                1 | {{html}}{{> partials/blok }}
                  |         ^^^^^^^^^^^^^^^^^^^^
                help: did you mean partials/block?
                """
            ),
            (
                "{{#html}}\n{{html}}",
                """
                Templates/partials/prose.mustache:1:1: error: the section "html" is never ended \
                [template-syntax]
                1 | {{#html}}
                  | ^^^^^^^^^
                help: write {{/html}} where it ends
                """
            ),
            (
                "{{#html}}{{/htm}}",
                """
                Templates/partials/prose.mustache:1:10: error: the section "htm" ends here, but \
                "html" is the one that is open [template-syntax]
                1 | {{#html}}{{/htm}}
                  |          ^^^^^^^^
                help: write {{/html}} here
                """
            ),
            (
                "a\n\n{{/html}}",
                """
                Templates/partials/prose.mustache:3:1: error: the section "html" ends here, but \
                none is open [template-syntax]
                3 | {{/html}}
                  | ^^^^^^^^^
                help: take the tag away
                """
            ),
            (
                "{{prose}}",
                """
                Templates/partials/prose.mustache:1:1: error: the field "prose" has no text of its \
                own [field-without-text]
                1 | {{prose}}
                  | ^^^^^^^^^
                help: open it as a section: {{#prose}} … {{/prose}}
                """
            ),
        ]
    )
    func mistakes(text: String, printed: String) {
        let file = template("partials/prose.mustache", text)
        let (library, diagnostics) = TemplateLibrary.load(overriding: [file])
        #expect(library == nil)
        #expect(diagnostics.map { DiagnosticPrinter().text(for: $0) } == [printed + "\n"])
    }

    @Test(
        "a tag that is none is a mistake in its line",
        arguments: [
            "a\n<p>{{html</p>", "a\n{{{html}}", "a\n{{ht ml}}", "a\n{{% CONTENT_TYPE:XML}}",
        ]
    )
    func syntax(text: String) {
        let file = template("partials/prose.mustache", text)
        let (library, diagnostics) = TemplateLibrary.load(overriding: [file])
        #expect(library == nil)
        #expect(diagnostics.map(\.code) == ["template-syntax"])
        #expect(diagnostics.first?.range?.line == 2)
    }

    // Each would never end on a page without a title, which there is none of; the last goes on from
    // the page's facts and not from the block's own.
    @Test(
        "a partial that includes itself without end is a mistake",
        arguments: [
            "<p>{{title}}</p>\n{{^title}}{{> layouts/page}}{{/title}}",
            "{{^title}}\n{{> layouts/page}}{{/title}}",
            "{{^title}}{{#blocks}}\n{{#facts}}{{> layouts/page}}{{/facts}}{{/blocks}}{{/title}}",
        ]
    )
    func circles(text: String) {
        let (library, diagnostics) = TemplateLibrary.load(
            overriding: [template("layouts/page.mustache", text)]
        )
        #expect(library == nil)
        #expect(diagnostics.map(\.code) == ["partial-cycle"])
        #expect(diagnostics.first?.range?.line == 2)
    }

    @Test("partials that include each other come to an end inside the views that hold others")
    func descents() {
        let files = [
            template("partials/list.mustache", "{{^items}}{{> partials/block}}{{/items}}"),
            template("partials/section.mustache", "{{#blocks}}{{> partials/block}}{{/blocks}}"),
        ]
        #expect(TemplateLibrary.load(overriding: [files[1]]).diagnostics == [])
        let (library, diagnostics) = TemplateLibrary.load(overriding: files)
        #expect(library == nil)
        #expect(Set(diagnostics.map(\.code)) == ["partial-cycle"])
    }

    @Test("a hundred sections may stand in each other", arguments: [100, 101])
    func depth(count: Int) {
        let text =
            String(repeating: "{{#html}}\n", count: count)
            + String(repeating: "{{/html}}", count: count)
        let file = template("partials/prose.mustache", text)
        let (_, diagnostics) = TemplateLibrary.load(overriding: [file])
        #expect(diagnostics.map(\.code).contains("template-syntax") == (count > 100))
        if count > 100 { #expect(diagnostics.first?.range?.line == 101) }
    }

    @Test("a tag over two lines and a comment are read")
    func lineBreaks() {
        let file = template("partials/prose.mustache", "{{! no {{tag }}{{#\n  html }}x{{/html}}")
        #expect(TemplateLibrary.load(overriding: [file]).diagnostics == [])
    }

    @Test("a file that no page uses is a warning")
    func unused() {
        let file = template("partials/tabel.mustache", "{{html}}")
        let (library, diagnostics) = TemplateLibrary.load(overriding: [file])
        #expect(library != nil)
        #expect(
            diagnostics.map { DiagnosticPrinter().text(for: $0) } == [
                """
                Templates/partials/tabel.mustache: warning: no page uses this file \
                [unused-template]
                help: did you mean partials/table.mustache?

                """
            ]
        )
    }

    private func template(_ name: String, _ text: String) -> TemplateFile {
        TemplateFile(name: name, shownPath: "Templates/" + name, text: text)
    }
}
