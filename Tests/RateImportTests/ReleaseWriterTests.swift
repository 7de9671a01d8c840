import Catalog
import Quantities
import RateImport
import SourceLoading
import Testing

@Suite("Release writer")
struct ReleaseWriterTests {
    private func entry(
        _ offering: OfferingID,
        _ price: String?,
        per: Int = 1_000_000,
        note: String? = nil
    ) throws -> LedgerEntry {
        let sku = SKU(
            platform: "aws-bedrock",
            offering: offering,
            meter: "input_tokens",
            scope: .geo
        )
        let start = try SmallCatalog.date("2026-05-01")
        let entry = LedgerEntry(
            release: start,
            key: RateKey(sku, condition: .inputTokensAbove(200_000)),
            price: try price.map {
                try UnitPrice(
                    parsing: $0,
                    per: Quantity(per),
                    unit: per == 1 ? "token" : "tokens"
                )
            },
            period: try #require(EffectivePeriod(from: start)),
            status: price == nil ? .withdrawn : .confirmed,
            sources: ["list-1", "page"],
            note: note
        )
        return try #require(entry)
    }

    @Test("a table has the header, is in order, and quotes what needs it")
    func table() throws {
        let table = ReleaseWriter.table(
            of: [
                try entry("nova", "0.0000350000", per: 1),
                try entry("claude", "3", note: "Said \"so\", once."), try entry("gpt", nil),
            ]
        )
        let row = "input_tokens,*,geo,standard,input_tokens>200000"
        let end = "2026-05-01,,confirmed,list-1;page"
        #expect(
            table == """
                \(RateColumn.header)
                aws-bedrock,claude,\(row),3.00,1000000 tokens,\(end),"Said ""so"", once."
                aws-bedrock,gpt,\(row),,,2026-05-01,,withdrawn,list-1;page,
                aws-bedrock,nova,\(row),0.0000350000,token,\(end),

                """
        )
    }

    @Test("a description folds its note and names the release before")
    func description() throws {
        let words = Array(repeating: "abcdefghi", count: 12).joined(separator: " ")
        let text = ReleaseWriter.description(
            title: "Cuts: \"now\"",
            note: words,
            checkedBy: "me",
            sha256: "ab",
            previous: Predecessor(
                release: try SmallCatalog.date("2026-05-01"),
                sha256: "cd",
                ledgerSHA256: "ef"
            )
        )
        let nine = Array(repeating: "abcdefghi", count: 9).joined(separator: " ")
        #expect(
            text == """
                title: "Cuts: \\"now\\""
                note: >-
                  \(nine)
                  abcdefghi abcdefghi abcdefghi
                checked_by: "me"
                sha256: "ab"
                previous:
                  release: 2026-05-01
                  sha256: "cd"
                  ledger_sha256: "ef"

                """
        )
    }
}
