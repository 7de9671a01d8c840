import Foundation
import TestSupport
import Testing

/// Two models in three months, by hand.
///
/// Claude Haiku 4.5 has 100,000, 120,000 and 140,000 requests of 1,400, 1,600 and 1,500 tokens in,
/// 400 of which are the system prompt, and of 400, 500 and 600 out: 120,000 requests in the mean,
/// 542,000 ÷ 360 − 400 = 1,105.56 tokens and 184,000 ÷ 360 = 511.11. Claude Sonnet 4.6 has what was
/// estimated. Haiku costs 1.10 and 5.00 a million, Sonnet 3.00 and 15.00.
@Suite("ratebook calibrate")
struct CalibrateCommandTests {
    private static let scenario = """
        # How the desk works.
        title: Desk
        summary: Two models.
        region: us-east-1
        scope: global
        start: 2026-01
        parameters:
          staff: 1000
        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 100000   # guessed by the desk
            system_tokens: 400
            input_tokens: { low: 800, expected: 1000, high: 1500, basis: guess, owner: desk } # ours
            output_tokens:
              low: 300
              expected: 500   # as in May
              high: 900
          reviews:
            kind: requests
            model: claude-sonnet-4.6
            monthly_requests: = staff * 10
            input_tokens: 2000
            output_tokens: 300

        actuals:
          - { workload: answers, model: claude-haiku-4.5 }
          - { workload: reviews, model: claude-sonnet-4.6 }

        """

    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.remove("Content/scenarios/help.yaml")
        try project.write(Self.scenario, to: "Content/scenarios/desk.yaml")
        for (month, thousands, input, output) in [
            ("2026-01", 100, 1400, 400), ("2026-02", 120, 1600, 500), ("2026-03", 140, 1500, 600),
        ] {
            let lines = [
                ("claude-haiku-4.5", "input_tokens", thousands, input),
                ("claude-haiku-4.5", "output_tokens", thousands, output),
                ("claude-sonnet-4.6", "input_tokens", 10, 2000),
                ("claude-sonnet-4.6", "output_tokens", 10, 300),
            ]
            let rows = lines.map { model, meter, thousands, size in
                "\(month),invocation-log,111111111111,us-east-1,aws-bedrock,\(model),global,"
                    + "standard,\(meter),,,,\(thousands * 1000),\(thousands * 1000 * size),tokens,,,"
                    + "usage,\(month)-28,\(size / 2),\(size),\(size * 2),\(size)\n"
            }
            let head =
                "month,source,account,region,platform,model,scope,tier,meter,service,principal,"
                + "tags,requests,quantity,unit,billed_cost,currency,charge,last_day,p5,p50,p95,mean\n"
            try project.write(head + rows.joined(), to: "Content/usage/\(month).csv")
        }
        return project
    }

    // Now 154.00 + 250.00 of Haiku and 60.00 + 45.00 of Sonnet. A fifth more requests is 80.80;
    // 105.56 more tokens in are 10,556,000 at 1.10, and 11.11 more out are 1,111,000 at 5.00.
    // Together 180,667,200 tokens at 1.10 and 61,333,200 at 5.00 with the 105.
    @Test("prints drivers, what was measured and what the month then costs; March is whole")
    func text() throws {
        let project = try project()
        try project.edit("Content/usage/2026-03.csv", "2026-03-28", "2026-03-31")
        let run = try Run("calibrate", "desk", in: project)
        #expect(run.errors == "")
        let rows = run.output.split(separator: "\n")
            .map { $0.split(separator: " ").map(String.init) }
        func row(_ name: String) -> String? {
            rows.first { $0.first == name }?.joined(separator: " ")
        }
        #expect(
            row("answers.monthly_requests")
                == "answers.monthly_requests 100000 120000 (100000 to 140000) +80.80"
        )
        #expect(
            row("answers.input_tokens")
                == "answers.input_tokens 1000 (800 to 1500) 1105.56 (1000 to 1200) +11.61"
        )
        #expect(
            row("answers.output_tokens")
                == "answers.output_tokens 500 (300 to 900) 511.11 (400 to 600) +5.56"
        )
        #expect(row("reviews.monthly_requests") == "reviews.monthly_requests 10000 10000 0.00")
        #expect(run.output.contains("A month costs $509.00 now, and $610.40 with all"))
        #expect(run.output.contains("answers.system_tokens"))
    }

    @Test("prints exact JSON to its contract")
    func json() throws {
        let project = try project()
        let run = try Run("calibrate", "desk", "--to", "2026-02", "--format", "json", in: project)
        let schema = ProjectFolder.repository
            .appending(path: "Sources/ReportBuilding/Schemas/calibration.schema.json")
        let problems = try JSONSchema(Data(contentsOf: schema))
            .problems(in: Data(run.output.utf8))
        #expect(problems == [])
        // 100 ÷ 0.22 is 454.55 tokens, 45.45 fewer: 4,545,000 at 5.00 a million.
        #expect(run.output.contains("\"monthly_change_alone\": \"-22.725\""))
    }

    @Test("one month has the sizes of single requests beside it, and no range")
    func month() throws {
        let project = try project()
        let run = try Run(
            "calibrate",
            "desk",
            "--from",
            "2026-02",
            "--to",
            "2026-02",
            in: project
        )
        let row = run.output.split(separator: "\n").first { $0.contains("answers.output_tokens") }
        let words = row?.split(separator: " ").joined(separator: " ")
        #expect(words == "answers.output_tokens 500 (300 to 900) 500 250 to 1000 0.00")
        #expect(run.output.contains("It is one month, so low, expected"))
    }

    @Test("--write changes the numbers in the file, and nothing else")
    func write() throws {
        let project = try project()
        try project.edit("Content/usage/2026-03.csv", "2026-03-28", "2026-03-31")
        let run = try Run("calibrate", "desk", "--write", in: project)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("reviews.monthly_requests follows from staff"))
        let note = "note: \"Measured in 2026-01 to 2026-03 from invocation-log\""
        let ground = "basis: measured, " + note
        let wanted = Self.scenario
            .replacing(
                "monthly_requests: 100000 ",
                with:
                    "monthly_requests: { low: 100000, expected: 120000, high: 140000, \(ground) } "
            )
            .replacing(
                "low: 800, expected: 1000, high: 1500, basis: guess, owner",
                with: "low: 1000, expected: 1105.56, high: 1200, \(note), basis: measured, owner"
            )
            .replacing("low: 300", with: "low: 400")
            .replacing("expected: 500 ", with: "expected: 511.11 ")
            .replacing("high: 900", with: "high: 600\n      basis: measured\n      \(note)")
            .replacing(
                "input_tokens: 2000",
                with: "input_tokens: { low: 2000, expected: 2000, high: 2000, \(ground) }"
            )
            .replacing(
                "output_tokens: 300",
                with: "output_tokens: { low: 300, expected: 300, high: 300, \(ground) }"
            )
        #expect(try project.text(of: "Content/scenarios/desk.yaml") == wanted)
        let again = try Run("calibrate", "desk", in: project)
        #expect(again.output.contains("A month costs $610.40 now, and $610.40 with all"))
    }

    @Test(
        "says what there is not",
        arguments: [
            (["disk"], "did you mean desk?", "unknown-scenario"),
            (["desk", "--from", "2027-01"], "did you mean 2026-01?", "unknown-month"),
            (["silent"], "silent claims no usage", "no-actuals"),
            (["other"], "no line of 2026-01, 2026-02, 2026-03 is claimed", "no-claimed-usage"),
        ]
    )
    func errors(arguments: [String], message: String, code: String) throws {
        let project = try project()
        let head = Self.scenario.components(separatedBy: "\nactuals:")[0]
        try project.write(head, to: "Content/scenarios/silent.yaml")
        try project.write(
            head + "\nactuals:\n  - account: \"999999999999\"\n",
            to: "Content/scenarios/other.yaml"
        )
        let first = arguments[0]
        let run =
            arguments.count == 1
            ? try Run("calibrate", first, in: project)
            : try Run("calibrate", first, arguments[1], arguments[2], in: project)
        #expect(run.status != 0)
        #expect(run.errors.contains(message) && run.errors.contains("[\(code)]"), "\(run.errors)")
    }
}
