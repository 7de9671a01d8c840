import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

/// The examples that AWS works out on its pricing pages, as scenario files with the shipped rates.
///
/// They differ in how they round: the first example of S3 Vectors counts a storage of 58.84 GB as
/// 59 GB before it multiplies, and the second counts what it has and rounds the total alone.
@Suite("Worked examples of AWS")
struct WorkedExampleTests {
    private static let idle = """
        title: Example
        summary: As AWS works it out.
        region: us-east-1
        scope: in-region
        workloads:
          idle:
            kind: requests
            model: nova-lite
            monthly_requests: 0
            input_tokens: 0
            output_tokens: 0

        """

    private static func searching(_ searches: Int, _ store: String) -> String {
        """
        title: Example
        summary: As AWS works it out.
        region: us-east-1
        scope: in-region
        workloads:
          w:
            kind: rag
            model: nova-lite
            monthly_requests: \(searches)
            question_tokens: 0
            output_tokens: 0
            retrieval: { knowledge_base: kb, chunks: 0, chunk_tokens: 0 }
        knowledge_bases:
          kb:
        \(store)
        """
    }

    /// Vectors of 6.17 KB, of which a query goes through 5.17 KB: 1,024 numbers of 4 bytes and
    /// 1,198.08 bytes of key and metadata.
    ///
    /// They lie in 40 indexes and are written again every six
    /// months. A gigabyte has 1,024² kilobytes.
    private static func vectors(_ number: Int, searches: Int, storage: String = "") -> String {
        searching(
            searches,
            """
                store:
                  kind: s3-vectors
                  metadata_bytes: 1198.08
                  unfiltered_metadata_bytes: 1024
                  indexes: 40
                  \(storage)
                corpus:
                  pages: \(number)
                  tokens_per_page: 1
                  stored_chunk_tokens: 1
                  monthly_refresh: 16.6666666666666667%
            """
        )
    }

    private static func managed(_ agentic: String = "") -> String {
        searching(100_000, "    store: { kind: managed, storage_gb: 50\(agentic) }")
    }

    private static let evaluation =
        idle + """
            evaluation:
              human_tasks: 50
              models:
                - { model: claude-2.1, input_tokens: 5000, output_tokens: 20000 }
                - { model: claude-instant, input_tokens: 5000, output_tokens: 15000 }
            """

    private static let priced = Result {
        try PricedFiles([
            "managed": managed(),
            "agentic": managed(", agentic: { share_of_searches: 100%, retrievals: 2 }"),
            "evaluation": evaluation,
            "vectors-1": vectors(10_000_000, searches: 1_000_000, storage: "storage_gb: 59"),
            "unrounded": vectors(10_000_000, searches: 1_000_000),
            "vectors-2": vectors(400_000_000, searches: 10_000_000),
        ])
    }

    private func estimate(_ name: String) throws -> Estimate {
        let estimate = try Self.priced.get().estimate(name)
        return try #require(estimate)
    }

    private func cents(_ amount: Money) throws -> String {
        try amount.rounded(toFractionDigits: 2).description
    }

    @Test(
        "each total is AWS's to the cent",
        arguments: [
            ("managed", "350.00"), ("agentic", "850.00"), ("evaluation", "11.06"),
            ("vectors-1", "11.38"), ("vectors-2", "1217.29"),
        ]
    )
    func totals(example: String, total: String) throws {
        let monthly = try estimate(example).total(.monthly)
        #expect(try cents(monthly.amount.expected) == total)
        #expect(monthly.unpricedLines == 0)
    }

    @Test("each line of the managed knowledge base and of the evaluation is there")
    func lines() throws {
        let managed = try estimate("managed").amounts
        #expect(managed["kb.storage_gb_months"] == "250.00")
        #expect(managed["kb.retrievals"] == "100.00")
        let agentic = try estimate("agentic").amounts
        #expect(agentic["kb.retrievals"] == "200.00")
        #expect(agentic["kb.agentic_retrievals"] == "400.00")
        let evaluation = try estimate("evaluation").amounts.filter { $0.key.hasPrefix("eval") }
        #expect(
            evaluation == [
                "evaluation.1.input_tokens": "0.04", "evaluation.1.output_tokens": "0.48",
                "evaluation.2.input_tokens": "0.004", "evaluation.2.output_tokens": "0.036",
                "evaluation.human_tasks": "10.50",
            ]
        )
    }

    @Test("the first example of S3 Vectors rounds its storage to 59 GB, and then its lines")
    func roundedStorage() throws {
        func lines(_ example: String) throws -> [String: String] {
            let lines = try estimate(example).lines.filter { $0.item.id.name.hasPrefix("kb.") }
            let amounts = try lines.map { line in
                (
                    String(line.item.id.name.dropFirst("kb.store.".count)),
                    try cents(#require(line.outcome.amount?.expected))
                )
            }
            return Dictionary(uniqueKeysWithValues: amounts)
        }
        let rounded = try lines("vectors-1")
        // Processing is 1.93 for the first 100,000 vectors of an index and 1.44 for the others.
        #expect(
            rounded == [
                "storage": "3.54", "put": "1.97", "put_once": "11.80", "queries": "2.50",
                "processing": "3.37",
            ]
        )
        // 10M × 6.17 KB are 58.84 GB: 3.53 of storage and 1.96 of writing, 11.36 together.
        let plain = try lines("unrounded")
        #expect(plain["storage"] == "3.53")
        #expect(plain["put"] == "1.96")
        #expect(try cents(estimate("unrounded").total(.monthly).amount.expected) == "11.36")
    }

    @Test("the second example rounds its total alone, which rounded lines would miss by a cent")
    func roundedTotal() throws {
        let lines = try estimate("vectors-2").lines
            .filter { $0.item.recurrence == .monthly && $0.outcome.amount != nil }
        let rounded = try lines.map { line in
            try #require(line.outcome.amount?.expected).rounded(toFractionDigits: 2)
        }
        #expect(try Money.total(of: rounded).description == "1217.30")
        let exact = try lines.map { try #require($0.outcome.amount?.expected) }
        #expect(try cents(Money.total(of: exact)) == "1217.29")
    }
}
