import Foundation
import TestSupport
import Testing

/// Authored pages of the small project, with figures computed by hand.
@Suite("Authored pages by command")
struct AuthoredPageTests {
    private static let page = """
        ---
        title: About
        summary: What this is about.
        figures:
          input: rate claude-haiku-4.5 input_tokens scope=global
          double: = input * 2000000 as dollars
        ---
        Reading costs {rate claude-haiku-4.5 input_tokens scope=global}, two million {double}, and
        answers {estimate good monthly} a month. `{estimate good monthly}` and \\{this} are code and
        words.

        | What | Cost |
        | :-- | --: |
        | A month | {estimate good monthly} |

        {chart good composition}

        {estimate good}

        {rate claude-haiku-4.5}

        {claim cheap}

        See [the lines](/scenarios/good/#line-items).

        """

    private static let claims = """
        claims:
          - id: cheap
            topic: Prices
            says: It is cheap.
            verdict: open
            because: "It costs {price}."
            figures:
              price: rate claude-haiku-4.5 input_tokens scope=global

        """

    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        try project.write(AuthoredPageTests.page, to: "Content/pages/about.md")
        try project.write(AuthoredPageTests.claims, to: "Content/claims.yaml")
        try project.edit("Content/scenarios/good.yaml", "    guardrails: [content]\n", "")
        return project
    }

    private func built(_ project: ProjectFolder) throws -> (html: String, markdown: String) {
        let run = try Run("build", in: project)
        #expect(run.status == 0, "\(run.errors)")
        return (
            try project.text(of: "Public/about/index.html"),
            try project.text(of: "Public/about/index.md")
        )
    }

    @Test("figures stand in sentences and tables, blocks in the place of paragraphs")
    func figures() throws {
        let page = try built(project())
        // 1,000 requests of 100 tokens at 1.00 and 50 at 5.00 a million: 0.10 and 0.25.
        let markdown = page.markdown
        #expect(
            markdown.contains(
                "(../rates/claude-haiku-4.5/index.md#rates-in-force), two million USD 2.00, and"
            )
        )
        #expect(markdown.contains("answers [USD 0.35](../scenarios/good/index.md) a month."))
        #expect(markdown.contains("`{estimate good monthly}` and \\{this} are code"))
        #expect(markdown.contains("| A month | [USD 0.35](../scenarios/good/index.md) |"))
        #expect(markdown.contains("| Output tokens (Answers) | 0.25 | 71% |"))
        #expect(markdown.contains("| All components, a month | 0.28 | 0.35 | 0.70 |"))
        #expect(markdown.contains("> **Note.** Claim: It is cheap. *Open*"))
        #expect(!markdown.contains("{chart"))
        let html = page.html
        #expect(html.contains("<td class=\"number\"><a href=\"../scenarios/good/index.html\">"))
        #expect(html.contains("<figure id=\"good-composition\">"))
        #expect(html.contains("<code>{estimate good monthly}</code> and {this} are"))
        #expect(html.contains("href=\"../scenarios/good/index.html#line-items\""))
        #expect(html.contains("Claude Haiku 4.5 on Amazon Bedrock: tokens"))
        #expect(markdown.contains("| Meter | Global, standard, USD / 1M |"))
        #expect(markdown.contains("| Output tokens | 5.00 |"))
        #expect(!html.contains("align="))
    }

    @Test("one changed rate changes the sentence, the table and the chart")
    func live() throws {
        let project = try project()
        let before = try built(project)
        let run = try Run(
            shell: "ratebook rates add --release 2026-02-02 --source price-page"
                + " --offering claude-haiku-4.5 --meter output_tokens --scope global"
                + " --price 10.00 --per '1000000 tokens'",
            in: project
        )
        #expect(run.status == 0, "\(run.errors)")
        let after = try built(project)
        // 0.10 and 0.50.
        #expect(before.markdown != after.markdown)
        #expect(after.markdown.contains("| A month | [USD 0.60](../scenarios/good/index.md) |"))
        #expect(after.markdown.contains("| Output tokens (Answers) | 0.50 | 83% |"))
        #expect(after.html.contains("$0.50"))
    }

    @Test("a price that is not in force is a warning, and the sentence says so")
    func unresolved() throws {
        let project = try project()
        try project.edit(
            "Content/pages/about.md",
            "answers {estimate good monthly}",
            "answers {rate nova-lite output_tokens tier=batch}"
        )
        let run = try Run("build", in: project)
        #expect(run.status == 0)
        #expect(run.errors.contains("[unresolved-figure]"))
        #expect(
            try project.text(of: "Public/about/index.md").contains("answers *no figure* a month")
        )
    }

    @Test("raw HTML is text, unless the site allows it")
    func rawHTML() throws {
        let project = try project()
        let text = try project.text(of: "Content/pages/about.md")
        try project.write(text + "\nA <b>bold</b> word.\n", to: "Content/pages/about.md")
        #expect(try built(project).html.contains("A &lt;b&gt;bold&lt;/b&gt; word."))
        let site = try project.text(of: "Content/site.yaml")
        try project.write(site + "\nallow_raw_html: true\n", to: "Content/site.yaml")
        #expect(try built(project).html.contains("A <b>bold</b> word."))
    }

    @Test("no shipped page types a price")
    func shipped() throws {
        let folder = ProjectFolder.repository.appending(path: "Content/pages")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count > 6)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(!text.contains(/(\$|USD ?)[0-9]|[0-9] (dollars|USD|cents)/), "\(name)")
        }
    }
}
