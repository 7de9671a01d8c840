import Foundation
import TestSupport

extension ProjectFolder {
    /// The made-up year with a bill of February: a tenth more tokens than the 100 and 50 million
    /// that were estimated, and USD 9 in another account.
    static func yearWithUsage() throws -> ProjectFolder {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.writeUsage(
            of: "2026-02",
            upTo: 28,
            [
                ("111111111111", "input_tokens", 110_000_000, "110"),
                ("111111111111", "output_tokens", 55_000_000, "275"),
                ("222222222222", "input_tokens", 9_000_000, "9"),
            ]
        )
        return project
    }

    /// Writes a month of usage of Claude Haiku 4.5, whose lines are an account, a meter, tokens and
    /// a cost.
    func writeUsage(
        of month: String,
        upTo day: Int,
        _ lines: [(account: String, meter: String, tokens: Int, cost: String)]
    ) throws {
        let head =
            "month,source,account,region,platform,model,scope,tier,meter,service,principal,tags,"
            + "requests,quantity,unit,billed_cost,currency,charge,last_day,p5,p50,p95,mean\n"
        let rows = lines.map { line in
            "\(month),cur,\(line.account),us-east-1,aws-bedrock,claude-haiku-4.5,global,standard,"
                + "\(line.meter),AmazonBedrock,,team=care,,\(line.tokens),tokens,\(line.cost),USD,"
                + "usage,\(month)-\(day < 10 ? "0" : "")\(day),,,,\n"
        }
        try write(head + rows.joined(), to: "Content/usage/\(month).csv")
    }
}
