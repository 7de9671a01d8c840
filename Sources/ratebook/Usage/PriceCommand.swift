import ArgumentParser
import Catalog
import Diagnostics
import Foundation
import SiteGeneration

/// `ratebook price`.
struct PriceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Prints what single usages cost.",
        discussion: """
            Counts are disjoint: --input leaves out the tokens that were read from the
            cache or written to it, as the usage of Claude or Nova on Bedrock does. A usage
            reported by OpenAI counts cached tokens as input too: with
            --input-includes-cached they are taken off. Of its models on Bedrock sources
            disagree; where the input is large enough to count them, a warning says so.

            A vendor id with a prefix has the scope of the prefix, and one without is
            in-region. An ARN names its region, and so does bedrock/us-east-1/... Without
            a region the answer is one price where all regions that the request may come
            from are known and agree, a range (cost_low_usd, cost_high_usd) where they
            differ, and none where one is not known. A request with more input than a
            threshold of its model, cached or not, is priced as a long one as a whole.

            --count names any meter of the catalog, so that what a service counts has a
            price too: --model is then the service, such as flows or guardrails.

            With --jsonl, each line of standard input is a usage with the names of the
            options (model, input, cache_read, cache_write_5m, as_of ...) and an id, or a
            record of Bedrock's model invocation log, which is priced as of its own day,
            or an answer as Converse gives it. Streams of events are read, and the tier
            that served. A failed call costs nothing. Each answer is a line with the id
            and cost_usd, unpriced or error; where the record leaves open the region or
            how long tokens are cached, cost_low_usd and cost_high_usd. A count of all
            stands on standard error.

            EXAMPLES:
              ratebook price --model claude-haiku-4.5 --scope global --input 1000 \\
                --output 200
              ratebook price --model us.anthropic.claude-haiku-4-5-20251001-v1:0 \\
                --input 1000 --cache-read 500 --json
              ratebook price --model flows --region us-east-1 \\
                --count flow_node_transitions=8
              ratebook price --jsonl < usages.jsonl
            """
    )

    @OptionGroup var options: ProjectOptions

    @OptionGroup(title: "Usage") var usage: UsageOptions

    @Flag(help: "Print JSON, to the contract ratebook.price/1.")
    var json = false

    @Flag(help: "Price a stream of usages from standard input, one JSON object a line.")
    var jsonl = false

    func validate() throws {
        if jsonl, !usage.isEmpty {
            throw ValidationError("With --jsonl the usages come from standard input alone.")
        }
        if !jsonl, usage.model == nil {
            throw ValidationError("Name a model with --model, or read usages with --jsonl.")
        }
        if !jsonl, !usage.countsSomething {
            throw ValidationError("Say how much is used: --input 1000 --output 200.")
        }
        if usage.countsTwice {
            throw ValidationError("Count each meter once.")
        }
        if !usage.hasEnoughInput {
            throw ValidationError("--input is said to count more cached tokens than it has.")
        }
    }

    func run() async throws {
        let result = CatalogProject.load(try options.catalogRequest())
        try options.report(result.diagnostics)
        guard let project = result.project else { throw CommandFailure.findings }
        guard let single = usage.usage else {
            let threads = ProcessInfo.processInfo.activeProcessorCount
            return try await stream(QuoteStream(project, threads: threads))
        }
        if let unknown = project.unknownMeter(of: single, from: "--count") {
            return try options.report([unknown])
        }
        var quotes = UsageQuotes(project)
        let console = Console.standardOutput
        let answer = quotes.answer(
            to: single,
            asJSON: json,
            width: console.width,
            colour: console.takesColour
        )
        try console.write(answer.text)
        try options.report(
            answer.warnings.map { warning in
                Diagnostic(
                    .warning,
                    code: warning.code,
                    warning.summary,
                    inFile: nil,
                    help: "ratebook help price says how to state it"
                )
            }
        )
        guard let problem = answer.problem else { return }
        try options.report([
            Diagnostic(
                .error,
                code: "unpriced",
                problem,
                inFile: nil,
                help: "ratebook rates show MODEL lists what has a price"
            )
        ])
    }

    private func stream(_ stream: QuoteStream) async throws {
        var stream = stream
        try await StandardInput.forEachBlockOfLines { block in
            for answers in await stream.answers(to: block) {
                try Console.standardOutput.write(answers)
            }
        }
        let tally = stream.tally
        try Console.standardError.write(tally.summary + "\n")
        if tally.hasProblems { throw CommandFailure.findings }
    }
}
