import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("What-if panel")
struct WhatIfPanelTests {
    private func way(named name: String, _ program: [UInt8]) -> WhatIfPanel.Way {
        WhatIfPanel.Way(
            name: name,
            command: "ratebook compare <answers>",
            variant: nil,
            inputs: [
                WhatIfPanel.Way.Input(
                    number: 0,
                    least: "0",
                    greatest: "100",
                    isLeastOfAll: true,
                    isGreatestOfAll: false
                )
            ],
            fixed: [],
            rows: [WhatIfPanel.Way.Row(line: 0, now: 0, before: nil)],
            parts: ["Inference"],
            factor: 1,
            isLowerBound: true,
            program: program
        )
    }

    private func page() throws -> Page {
        let sample = try SamplePage.page()
        let number = WhatIfPanel.Number(
            name: "answers.hit_rate",
            label: "Hits <\(SamplePage.hidden)>",
            unit: "%",
            low: "50",
            expected: "80",
            high: "90",
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
                lines: [WhatIfPanel.Line(words: "Answers: Input & output", anchor: "l-answers")],
                ways: [way(named: "As in the report", [1, 2, 3]), way(named: "A < B", [4])]
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
        #expect(html.contains(#""inputs":[[0,"0","100",true,false]],"fixed":[],"#))
        #expect(html.contains(#""rows":[[0,0,null]]"#))
        #expect(html.contains(#""factor":1,"floor":true,"program":"AQID"},{"command""#))
        #expect(html.contains(#""variant":null,"inputs":null,"#))
        #expect(html.contains("compare \\u003canswers>"))
        #expect(html.contains("<option>A &lt; B</option>"))
        #expect(html.contains("<tr hidden data-line=\"l-answers\"><th scope=\"row\">"))
        #expect(html.contains("Answers: Input &amp; output</th>"))
        #expect(html.contains("assets/engine.js\" defer></script>"))
        #expect(html.contains("assets/calculation.js\" defer></script>"))
        #expect(html.contains("assets/what-if.js\" defer></script>"))
        #expect(html.contains("&#39;wasm-unsafe-eval&#39;"))
        #expect(!html.contains("Hits <"))
    }

    @Test("a page that is sent on its own has the engine in it, and its policy lets it run")
    func alone() throws {
        let html = try renderer()
            .renderAlone(page(), in: SamplePage.frame, engine: "window.engine = 1;\n")
        #expect(html.contains("<section id=\"what-if\" class=\"what-if\" hidden"))
        #expect(html.contains("window.engine = 1;"))
        #expect(html.contains("&#39;wasm-unsafe-eval&#39;"))
        #expect(!html.contains("src=\""))
    }

    @Test("a page without numbers to change has nothing of it")
    func without() throws {
        let sample = try SamplePage.page()
        let plain = try renderer().render(sample, in: SamplePage.frame)
        let alone = try renderer().renderAlone(sample, in: SamplePage.frame, engine: "engine.js")
        for html in [plain, alone] {
            #expect(!html.contains("id=\"what-if\""))
            #expect(!html.contains("engine.js"))
            #expect(!html.contains("wasm"))
        }
    }
}
