import Catalog
import Diagnostics
import Quantities
import TestSupport
import Testing
import UsageImport
import UsageTables

@Suite("Usage of random logs")
struct RandomLogTests {
    private struct Call: Hashable {
        let account: String
        let model: String
        let day: Int
        let input: Int
        let output: Int

        var line: String {
            let month = day < 32 ? "2026-10" : "2026-11"
            let number = (day - 1) % 31 + 1
            return """
                {"schemaType":"ModelInvocationLog","timestamp":"\(month)-\(number < 10 ? "0" : "")\
                \(number)T00:00:00Z","accountId":"\(account)","region":"us-east-1",\
                "modelId":"\(model)","input":{"inputTokenCount":\(input)},\
                "output":{"outputTokenCount":\(output)}}
                """
        }
    }

    private func calls(_ random: inout SplitMix64, _ count: Int) -> [Call] {
        let models = ["amazon.nova-lite-v1:0", "amazon.nova-pro-v1:0", "us.amazon.nova-pro-v1:0"]
        return (0..<count)
            .map { _ in
                Call(
                    account: "00000000000\(Int.random(in: 1...3, using: &random))",
                    model: models[Int.random(in: 0...2, using: &random)],
                    day: Int.random(in: 1...61, using: &random),
                    input: Int.random(in: 1...5_000, using: &random),
                    output: Int.random(in: 0...400, using: &random)
                )
            }
    }

    @Test("the table is the plain sum, whatever the order of files and the size of pieces")
    func sums() throws {
        var random = SplitMix64(seed: 2226)
        for round in 0..<12 {
            let calls = calls(&random, 400)
            let halves = [calls[..<150], calls[150...]]
                .map { $0.map(\.line).joined(separator: "\n") }
            let files = halves.enumerated().map { ("part-\($0.offset)", $0.element) }
            let intake = try Intake(files)
            #expect(intake.diagnostics == [])
            let other = try Intake(files.reversed(), piece: 1 + round * 37)
            #expect(other.tables == intake.tables)
            let groups = Dictionary(grouping: calls) { call in
                [call.day < 32 ? "2026-10" : "2026-11", call.account, call.model]
            }
            #expect(Set(intake.rows.map(\.group)).count == groups.count)
            for (key, members) in groups {
                let rows = intake.rows.filter { row in
                    let group = row.group
                    let isProfile = key[2].hasPrefix("us.")
                    return group.month.description == key[0] && group.account == key[1]
                        && group.model == (key[2].contains("lite") ? "nova-lite" : "nova-pro")
                        && group.scope == (isProfile ? .geo : .inRegion)
                }
                #expect(rows.allSatisfy { $0.requests == members.count })
                for (meter, sizes) in [
                    ("input_tokens", members.map(\.input)),
                    ("output_tokens", members.map(\.output)),
                ] where sizes.contains(where: { $0 > 0 }) {
                    let row = try #require(rows.first { $0.meter?.text == meter })
                    #expect(row.quantity == Quantity(sizes.reduce(0, +)))
                    let ranked = sizes.sorted()
                    #expect(row.sizes?.p50 == ranked[(ranked.count + 1) / 2 - 1])
                }
            }
        }
    }
}
