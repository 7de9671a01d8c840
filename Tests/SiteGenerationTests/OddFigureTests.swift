import Diagnostics
import Foundation
import SiteGeneration
import TestSupport
import Testing

/// What was tried of odd numbers, shares, growth, months and days: each is refused at its place, or
/// is the figure that it says.
@Suite("Odd figures")
struct OddFigureTests {
    /// The cost a month, or the code of what is refused, of the scenario `good` without its
    /// guardrails, with one text in the place of another.
    ///
    /// A request has 100 tokens at 1.00 USD for a million and 50 at 5.00, which is 0.00035 USD.
    private func outcome(
        _ old: String,
        _ new: String,
        in file: String = "scenarios/good.yaml"
    )
        throws -> String
    {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        let scenario = "Content/scenarios/good.yaml"
        try project.edit(scenario, "    guardrails: [content]\n", "")
        try project.edit(scenario, "{ low: 800, expected: 1000, high: 2000 }", "1000")
        try project.edit("Content/" + file, old, new)
        let request = EstimationRequest(project: project.path, scenario: "good")
        let (priced, diagnostics) = PricedProject.load(request)
        if let problem = diagnostics.first(where: { $0.severity == .error }) {
            #expect(problem.file == "Content/" + file && problem.range != nil)
            #expect(problem.help != nil)
            return problem.code
        }
        let answer = try #require(priced?.scenario)
        let text = try answer.estimateText(as: .json, width: 100, colour: false)
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let monthly = json?["monthly"] as? [String: Any]
        return monthly?["expected"] as? String ?? "none"
    }

    @Test(
        "numbers",
        arguments: [
            // What is a plain number is that number.
            ("0", "0.00"), ("0.0", "0.00"), ("-0", "0.00"), ("-0.0", "0.00"), ("5", "0.00175"),
            ("5.0", "0.00175"), ("00005", "0.00175"), ("5.000000000000000000", "0.00175"),
            ("0.1", "0.000035"), ("0.01", "0.0000035"), ("1000000000000000", "350000000000.00"),
            ("1000000000000000000", "350000000000000.00"), ("= 10 / 4", "0.000875"),
            ("= 0 / 5", "0.00"), ("= 0 * 5", "0.00"), ("= min(1, 2)", "0.00035"),
            ("= ceil(2.1)", "0.00105"),
            // What is below the least, or above what can be computed, is refused.
            ("-1", "number-out-of-range"), ("-0.000000000000000001", "number-out-of-range"),
            ("= 10 - 20", "number-out-of-range"), ("99999999999999999999", "number-too-large"),
            ("170141183460469231731", "number-too-large"),
            ("170141183460469231732", "number-too-large"),
            ("10000000000000000000000000000000000000000", "number-too-large"),
            ("= 1000000000 * 1000000000 * 1000000000", "number-too-large"),
            ("0.0000000000000000001", "bad-number"), ("= 1 / 0", "division-by-zero"),
            ("= 1 / (2 - 2)", "division-by-zero"),
            // What some programs read as a number is none.
            ("+5", "bad-number"), ("--5", "bad-number"), ("5.", "bad-number"), (".5", "bad-number"),
            ("5..0", "bad-number"), ("5.0.0", "bad-number"), ("1e3", "bad-number"),
            ("1E3", "bad-number"), ("0x10", "bad-number"), ("0b1", "bad-number"),
            ("0o17", "bad-number"), ("1_000", "bad-number"), ("'1,000'", "bad-number"),
            ("1 000", "bad-number"), ("1\u{a0}000", "bad-number"), ("5,5", "bad-number"),
            ("1/2", "bad-number"), ("NaN", "bad-number"), ("inf", "bad-number"),
            ("∞", "bad-number"), ("½", "bad-number"), ("٣", "bad-number"), ("１２", "bad-number"),
            ("५", "bad-number"), ("\u{202e}5", "bad-number"), ("' 5'", "bad-number"),
            ("''", "bad-number"), ("~", "bad-number"), ("null", "bad-number"),
            ("true", "bad-number"), ("12:30", "bad-number"), ("2026-01-01", "bad-number"),
            ("$5", "bad-number"), ("USD 5", "bad-number"), ("5k", "wrong-unit"),
            ("5M", "wrong-unit"), ("5 million", "wrong-unit"), ("5 USD", "wrong-unit"),
            ("5%", "wrong-unit"), ("5e", "wrong-unit"), ("5\u{200b}", "wrong-unit"),
            ("= 5%", "wrong-unit"), ("= -5", "bad-expression"), ("= max()", "bad-expression"),
            ("[5]", "wrong-type"), ("", "missing-value"),
        ]
    )
    func numbers(text: String, outcome expected: String) throws {
        #expect(try outcome("monthly_requests: 1000", "monthly_requests: \(text)") == expected)
    }

    @Test(
        "shares",
        arguments: [
            ("0%", "0.35"), ("100%", "0.35"), ("-1%", "number-out-of-range"),
            ("101%", "number-out-of-range"), ("100.0000000000000001%", "number-out-of-range"),
            ("0.5", "wrong-unit"), ("50", "wrong-unit"), ("1%%", "wrong-unit"),
            ("1 %", "wrong-unit"), ("1e2%", "bad-number"), ("%", "yaml-syntax"),
            ("٥%", "bad-number"),
        ]
    )
    func shares(text: String, outcome expected: String) throws {
        // Only a system prompt is cached, and there is none: the cost is what it is without.
        let caching = "output_tokens: 50\n    caching: { ttl: 5m, hit_rate: \(text) }"
        #expect(try outcome("output_tokens: 50", caching) == expected)
    }

    @Test(
        "growth, its months and the horizon",
        arguments: [
            ("growth: 0% a month", "0.35"), ("growth: -100% a month", "0.35"),
            ("growth: 100% a month", "0.35"), ("growth: -2% a month", "0.35"),
            ("growth: 101% a month", "number-out-of-range"),
            ("growth: -101% a month", "number-out-of-range"), ("growth: 2%", "bad-growth"),
            ("growth: 2 a month", "wrong-unit"), ("growth: 2% a year", "bad-growth"),
            ("growth: { months: { 36: 200% } }", "0.35"),
            ("growth: { months: { 1: 200% } }", "number-out-of-range"),
            ("growth: { months: { 121: 200% } }", "number-out-of-range"),
            ("growth: { months: { 06: 200% } }", "number-out-of-range"),
            ("growth: { months: { -6: 200% } }", "number-out-of-range"),
            ("growth: { months: { x: 200% } }", "bad-integer"),
            ("growth: { months: { 99999999999999999999: 200% } }", "bad-integer"),
            ("horizon_months: 120", "0.35"), ("horizon_months: 121", "number-out-of-range"),
            ("horizon_months: 0", "number-out-of-range"),
            ("horizon_months: 36.5", "bad-integer"),
            ("growth: 100% a month\nhorizon_months: 120", "number-too-large"),
        ]
    )
    func growth(text: String, outcome expected: String) throws {
        // The first month is what it is without growth.
        #expect(try outcome("scope: global", "scope: global\n\(text)") == expected)
    }

    @Test(
        "months",
        arguments: [
            ("2026-12", "0.35"), ("2026-01", "0.35"), ("9989-12", "0.35"), ("9990-01", "bad-month"),
            ("9999-12", "bad-month"), ("10000-01", "bad-month"), ("0000-01", "bad-month"),
            ("2026-00", "bad-month"), ("2026-13", "bad-month"), ("2026-1", "bad-month"),
            ("26-12", "bad-month"), ("2026-12-01", "bad-month"), ("2026/12", "bad-month"),
            ("-2026-12", "bad-month"), ("٢٠٢٦-12", "bad-month"),
        ]
    )
    func months(text: String, outcome expected: String) throws {
        #expect(try outcome("scope: global", "scope: global\nstart: \(text)") == expected)
    }

    @Test(
        "days",
        arguments: [
            ("2026-01-01", "0.35"), ("2028-02-29", "0.35"), ("9989-12-31", "0.35"),
            ("9990-01-01", "bad-date"), ("9999-12-31", "bad-date"), ("2026-02-29", "bad-date"),
            ("2100-02-29", "bad-date"), ("2026-02-30", "bad-date"), ("2026-00-01", "bad-date"),
            ("0000-01-01", "bad-date"), ("2026-1-1", "bad-date"), ("20260101", "bad-date"),
            ("2026-01-01T00:00:00Z", "bad-date"), ("01.01.2026", "bad-date"),
            ("10000-01-01", "bad-date"), ("today", "bad-date"),
        ]
    )
    func days(text: String, outcome expected: String) throws {
        let site = "title: Costs\nas_of: \(text)"
        #expect(try outcome("title: Costs", site, in: "site.yaml") == expected)
    }

    @Test("before the first price there is none, and the total says that it is a lower bound")
    func beforeAll() throws {
        let site = "title: Costs\nas_of: 2025-12-31"
        #expect(try outcome("title: Costs", site, in: "site.yaml") == "0.00")
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        try project.edit("Content/site.yaml", "title: Costs", site)
        let request = EstimationRequest(project: project.path, scenario: "good")
        let answer = try #require(PricedProject.load(request).project?.scenario)
        let text = try answer.estimateText(as: .json, width: 100, colour: false)
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let monthly = json?["monthly"] as? [String: Any]
        #expect(monthly?["is_lower_bound"] as? Bool == true)
    }
}
