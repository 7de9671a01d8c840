import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("What-if panel")
struct WhatIfPanelTests {
    private func page() throws -> Page {
        let sample = try SamplePage.page()
        let number = WhatIfPanel.Number(
            name: "answers.hit_rate",
            label: "Hits <\(SamplePage.hidden)>",
            unit: "%",
            low: "50",
            expected: "80",
            high: "90",
            least: "0",
            greatest: "100",
            isLeastOfAll: true,
            isGreatestOfAll: false,
            sign: "%",
            ending: "%"
        )
        return Page(
            path: sample.path,
            kind: sample.kind,
            title: sample.title,
            summary: sample.summary,
            ancestors: sample.ancestors,
            facts: sample.facts,
            blocks: sample.blocks,
            data: sample.data,
            mainTable: sample.mainTable,
            whatIf: WhatIfPanel(
                command: "ratebook estimate answers",
                numbers: [number],
                order: [0],
                lines: ["Answers: Input & output"],
                isLowerBound: true,
                program: [1, 2, 3]
            ),
            provenance: sample.provenance
        )
    }

    private func renderer() throws -> HTMLRenderer {
        HTMLRenderer(templates: try #require(TemplateLibrary.load(overriding: []).library))
    }

    @Test("a page of a site has it, hidden until the engine runs")
    func site() throws {
        let html = try renderer().render(page(), in: SamplePage.frame)
        #expect(html.contains("<section id=\"what-if\" class=\"what-if\" hidden"))
        #expect(html.contains("data-program=\"AQID\" data-floor "))
        #expect(html.contains("data-greatest=\"100\" data-starts data-sign=\"%\""))
        #expect(html.contains("<th scope=\"row\">Answers: Input &amp; output</th>"))
        #expect(html.contains("assets/engine.js\" defer></script>"))
        #expect(html.contains("assets/calculation.js\" defer></script>"))
        #expect(html.contains("assets/what-if.js\" defer></script>"))
        #expect(html.contains("&#39;wasm-unsafe-eval&#39;"))
        #expect(!html.contains("Hits <"))
    }

    @Test("a page without numbers to change, and one that is sent on its own, have nothing of it")
    func without() throws {
        let plain = try renderer().render(SamplePage.page(), in: SamplePage.frame)
        let alone = try renderer().renderAlone(page(), in: SamplePage.frame)
        for html in [plain, alone] {
            #expect(!html.contains("id=\"what-if\""))
            #expect(!html.contains("engine.js"))
            #expect(!html.contains("wasm"))
        }
    }
}
