public import Analysis
import Catalog
import Formulas
import Pricing
import Quantities

extension ReportContext {
    /// A way to buy tokens in words: `Claude Haiku 4.5, Amazon Bedrock, global, standard`.
    func words(for way: PurchaseWay) -> String {
        let place = way.region.flatMap { $0 == .everywhere ? nil : $0.name }
        let parts = [
            name(of: way.model), name(of: way.platform), place, way.scope?.rawValue,
            way.tier?.rawValue,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// Why a way has no price, in a sentence or two.
    func words(for reason: ComparisonGap.Reason) -> String {
        switch reason {
        case .unguarded: "Amazon Bedrock checks the calls of its own models."
        case .notSold: "The catalog holds no price of the model there."
        case .noRate(let key): "The catalog holds no rate for \(description(of: key))."
        case .unavailable(let day, let scopes):
            "It was not available there on \(day)"
                + (scopes.isEmpty
                    ? " in any scope."
                    : "; only \(scopes.map(\.rawValue).joined(separator: " and ")).")
        case .tooLarge(let words): words.prefix(1).uppercased() + words.dropFirst() + "."
        case .tooSlow: "People wait for the answer, and a batch takes up to 24 hours."
        case .impossible(let failure): "The line \(failure.line.name) has no result."
        }
    }

    /// Why a workload is not compared, in a sentence.
    public func words(for refusal: ComparisonRefusal) -> String {
        switch refusal {
        case .unknownWorkload(let name): "There is no workload \(name)."
        case .noTokens: "No workload is a model on tokens, so there is nothing to compare."
        case .customModel(let title):
            "\(title) runs a customised model, which is for sale nowhere else, so it is not "
                + "compared."
        case .importedModel(let title):
            "\(title) runs an imported model by the minute, so it is not compared by tokens."
        case .provisioned(let title):
            "\(title) runs on model units, whose throughput is not published, so it is not "
                + "compared by tokens."
        case .impossible: "A total is too large to be compared."
        }
    }
}

extension PurchaseWay {
    /// The tier in words.
    var tierWords: String { tier?.rawValue ?? "several" }
}

extension ComparisonGap.Reason {
    /// The reason as a word for programs.
    var code: String {
        switch self {
        case .notSold: "not-sold"
        case .unguarded: "unguarded"
        case .noRate: "no-rate"
        case .unavailable: "unavailable"
        case .tooLarge: "too-large"
        case .tooSlow: "too-slow"
        case .impossible: "impossible"
        }
    }
}

extension Surrounding.Part {
    /// What a report calls it.
    var label: String {
        switch self {
        case .tokenCounts: "Token counts"
        case .tierShares: "Shares of tiers"
        case .reservation: "Reserved tokens"
        case .caching: "Prompt caching"
        case .knowledgeBases: "Knowledge base"
        case .reranking: "Reranking"
        case .guardrails: "Guardrails"
        case .agentCore: "AgentCore"
        case .flows: "Flows"
        case .routing: "Prompt routing"
        case .adjacentServices: "Adjacent AWS services"
        case .shareOfInference: "Share of inference"
        case .dataTransfer: "Data transfer"
        }
    }
}

extension Surrounding {
    /// What the treatment means for the figures.
    var words: String {
        switch part {
        case .tokenCounts:
            "Taken as they are. Another model makes more or fewer tokens of the same text."
        case .tierShares: "All tokens are bought in the tier of the row."
        case .reservation: "Tokens are bought as they come, and idle minutes cost nothing."
        case .caching: cachingWords
        case .knowledgeBases:
            "It stays on AWS and is searched from there; the passages go into the prompt."
        case .reranking: "Reranking on Bedrock is a call of its own, whichever model answers."
        case .guardrails: "ApplyGuardrail checks any text, whichever model answers, at one price."
        case .agentCore: "It runs agents with the models of any platform."
        case .flows:
            "The transitions are counted. A model elsewhere is reached by a function, which is not."
        case .routing: "It routes between models of Bedrock only. Nothing takes its place."
        case .adjacentServices:
            "As stated. What the platform charges for services of its own is not modelled."
        case .shareOfInference:
            "A rule of thumb for AWS: the same share of the new token cost is counted. What is "
                + "paid beside tokens on the other platform is not known."
        case .dataTransfer:
            "Prompts and answers leave AWS. What is sent out, and a private line, is not counted."
        }
    }

    private var cachingWords: String {
        switch treatment {
        case .kept:
            "The same prefix for as long, at the prices of the row. Where a platform caches by "
                + "itself, it promises no hit."
        case .replaced: "The same prefix, for the shortest time that is sold there."
        case .leftOut: "Cached tokens have no price there, so all input costs its full price."
        case .notModelled:
            "The catalog has a price of reading there and none of writing, so all input is "
                + "counted at its full price: caching would make it cheaper."
        }
    }
}
