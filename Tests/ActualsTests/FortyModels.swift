import Foundation
import Quantities
import TestSupport
import UsageTables

@testable import SourceLoading

/// Forty models of three accounts with prices and volumes by chance, and their project.
///
/// Requests come in two hundred thousands, tokens a request in tens and prices in forty cents, so that
/// every cost is a whole number of cents, also of a twentieth more requests.
struct FortyModels: Sendable {
    /// A model with what is estimated for a month.
    struct Model: Sendable {
        let id: String
        let account: Int
        let requests: Int
        let input: Int
        let output: Int

        /// Cents a million tokens.
        let inputPrice: Int
        let outputPrice: Int

        /// What so many requests cost in cents, for input and output.
        func cost(of requests: Int) -> (input: Int, output: Int) {
            (
                requests * input / 1_000_000 * inputPrice,
                requests * output / 1_000_000 * outputPrice
            )
        }

        /// What is estimated for a month, in cents.
        var estimate: Int { cost(of: requests).input + cost(of: requests).output }
    }

    /// The scenarios, one an account.
    static let scenarios = ["search", "care", "office"]

    static let accounts = ["111122223333", "222233334444", "333344445555"]

    let models: [Model]

    init(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        models = (1...40)
            .map { number in
                Model(
                    id: "model-\(number < 10 ? "0" : "")\(number)",
                    account: number <= 14 ? 0 : number <= 27 ? 1 : 2,
                    requests: 200_000 * Int.random(in: 1...9, using: &chance),
                    input: 10 * Int.random(in: 20...300, using: &chance),
                    output: 10 * Int.random(in: 5...90, using: &chance),
                    inputPrice: 40 * Int.random(in: 1...10, using: &chance),
                    outputPrice: 40 * Int.random(in: 11...45, using: &chance)
                )
            }
    }

    func models(of account: Int) -> [Model] { models.filter { $0.account == account } }

    /// The models in a project: `priority` costs half as much again as the standard tier, and a
    /// release of September says that one model has cost a quarter less since August.
    func project(cutting cut: String) throws -> ProjectFolder {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.remove("Content/scenarios/help.yaml")
        let releases = "Content/catalog/releases/"
        try project.remove(releases + "2026-07-01.csv")
        try project.remove(releases + "2026-07-01.yaml")
        let offerings = models.map {
            "\($0.id):\n  name: \($0.id)\n  kind: model\n  maker: Nobody\n"
        }
        try project.write(offerings.joined(), to: "Content/catalog/offerings/all.yaml")
        let first = Self.table(
            models.flatMap { model in
                [("standard", 1_000), ("priority", 1_500)]
                    .map { tier, thousandths in
                        (model, tier, thousandths, "2026-01-01")
                    }
            }
        )
        let second = Self.table(
            models.filter { $0.id == cut }.map { ($0, "standard", 750, "2026-08-01") }
        )
        let digests = [first, second].map { SourceFolder.digest(of: Array($0.utf8)) }
        try project.write(first, to: releases + "2026-01-02.csv")
        try project.write(
            "title: First prices\nchecked_by: us\nsha256: \(digests[0])\n",
            to: releases + "2026-01-02.yaml"
        )
        try project.write(second, to: releases + "2026-09-10.csv")
        try project.write(
            """
            title: A cut since August
            checked_by: us
            sha256: \(digests[1])
            previous:
              release: 2026-01-02
              sha256: \(digests[0])

            """,
            to: releases + "2026-09-10.yaml"
        )
        for (account, name) in Self.scenarios.enumerated() {
            try project.write(scenario(name, account), to: "Content/scenarios/\(name).yaml")
        }
        return project
    }

    private static func table(_ prices: [(Model, String, Int, String)]) -> String {
        let head =
            "platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,"
            + "effective_until,status,source,note\n"
        let rows = prices.flatMap { model, tier, thousandths, day in
            [("input_tokens", model.inputPrice), ("output_tokens", model.outputPrice)]
                .map { meter, cents in
                    let price = cents * thousandths
                    let rest = String(price % 100_000 + 100_000).dropFirst()
                    return "aws-bedrock,\(model.id),\(meter),*,global,\(tier),,"
                        + "\(price / 100_000).\(rest),1000000 tokens,\(day),,confirmed,"
                        + "price-page,\n"
                }
        }
        return head + rows.joined()
    }

    private func scenario(_ name: String, _ account: Int) -> String {
        let head = """
            title: \(name)
            summary: Made up.
            region: us-east-1
            scope: global
            start: 2026-01
            actuals:
              - account: "\(Self.accounts[account])"
            workloads:

            """
        let workloads = models(of: account)
            .map { model in
                """
                  \(model.id.replacing("-", with: "_")):
                    kind: requests
                    model: \(model.id)
                    monthly_requests: \(model.requests)
                    input_tokens: \(model.input)
                    output_tokens: \(model.output)

                """
            }
        return head + workloads.joined()
    }
}
