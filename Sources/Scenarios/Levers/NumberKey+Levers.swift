import Quantities

// The numbers that levers go by.

extension NumberKey {
    package static let amplificationCap = NumberKey(
        name: "amplification",
        label: "Token amplification at most",
        unit: .factor,
        minimum: .one,
        maximum: nil,
        defaultValue: nil
    )
    package static let shorterAnswer = NumberKey.share(
        "shorter",
        "Part of an answer that is left out"
    )
    package static let schemaTokens = NumberKey.count("schema_tokens", "Schema", of: "tokens")
    package static let shorterPrompt = NumberKey.share(
        "shorter",
        "Part of a prompt that is left out"
    )
    package static let shorterChunks = NumberKey.share(
        "shorter",
        "Part by which chunks become smaller"
    )
    package static let keptChunks = NumberKey.share("kept", "Part of the chunks that is sent")
    package static let keptContext = NumberKey.share(
        "kept",
        "Part of the chunks' text that is left"
    )
    package static let resolved = NumberKey.share(
        "resolved",
        "Requests that the first model resolves"
    )
    package static let checkTokens = NumberKey.count(
        "check_tokens",
        "Check of an answer, written with it",
        of: "tokens"
    )
    package static let routed = NumberKey.share("routed", "Requests that the smaller model answers")
    package static let canWait = NumberKey.share("share", "Tokens that can wait")
    package static let logged = NumberKey.share(
        "share",
        "Part of the logged requests that is still logged"
    )
}
