import Catalog
import Quantities

// What is to be done about a bill.

extension MappingDeclaration {
    static let levers = KeyDeclaration(
        "levers",
        "What could be done about the bill, in the order in which it would be done.",
        .list(.mapping(lever)),
        .words("every lever with default assumptions, in a default order"),
        example: "[{ kind: caching, hit_rate: 90% }]"
    )

    private static let lever = MappingDeclaration(
        "lever",
        "A lever",
        """
        An item of `levers`: a change of the scenario, which the report tries alone and after those \
        before it. The estimate of the scenario itself stays as it is.
        """,
        [KeyDeclaration("kind", "What it does.", .choice(of: LeverKind.self), .required)],
        kinds: LeverKind.allCases.map { kind in
            Kind(name: kind.rawValue, summary: kind.summary, keys: kind.places + kind.assumptions)
        },
        isWhole: true
    )
}

extension LeverKind {
    /// What it is for, and what it brings in.
    fileprivate var places: [KeyDeclaration] {
        var keys: [KeyDeclaration] = []
        if isForWorkloads {
            keys.append(
                KeyDeclaration(
                    "workload",
                    "The workload that it is for.",
                    .name(of: "workload"),
                    .words("every one that it applies to"),
                    example: "answers"
                )
            )
        }
        if isForKnowledgeBases {
            keys.append(
                KeyDeclaration(
                    "knowledge_base",
                    "The knowledge base that it is for.",
                    .name(of: "knowledge base"),
                    .words("every one that it applies to"),
                    example: "handbook"
                )
            )
        }
        return keys + choices
    }

    private var choices: [KeyDeclaration] {
        switch self {
        case .cascade: [model("The model that tries first.", .standard(standard))]
        case .contextCompression: [model("The model that summarises.", .standard(standard))]
        case .promptCompression:
            [
                model(
                    "The model that shortens each request.",
                    .words("none: the system prompt is shortened once, by hand")
                )
            ]
        case .promptRouting:
            [model("The smaller model.", .words("the cheapest of the family"))]
        case .distillation:
            [
                model(
                    "The model that learns.",
                    .words("the cheapest of the same maker that can be trained and used on demand")
                )
            ]
        case .rerank:
            [
                KeyDeclaration(
                    "model",
                    "The model that ranks.",
                    .name(of: "rerank model"),
                    .standard(standard),
                    example: "cohere-rerank-3.5"
                )
            ]
        case .caching:
            [
                KeyDeclaration(
                    "ttl",
                    "How long what is cached lives.",
                    .written("a lifetime such as `5m` or `1h`", pattern: "^[0-9]+[mh]$"),
                    .standard("5m"),
                    example: "1h"
                )
            ]
        case .provisioned:
            [
                KeyDeclaration(
                    "commitment",
                    "How long the units are committed for.",
                    .choice(of: ProvisionedThroughput.Commitment.self),
                    .standard(ProvisionedThroughput.Commitment.none.rawValue)
                )
            ]
        default: []
        }
    }

    private var standard: String { standardModel?.text ?? "" }

    private func model(_ meaning: String, _ absence: KeyDeclaration.Absence) -> KeyDeclaration {
        KeyDeclaration("model", meaning, .name(of: "model"), absence, example: "nova-micro")
    }

    fileprivate var assumptions: [KeyDeclaration] {
        numbers.map { number in
            let unit = number.key.unit
            let absence = number.standard.map { value in
                value.isSingle
                    ? KeyDeclaration.Absence.standard(unit.text(value.expected))
                    : .words(
                        "\(unit.text(value.expected)), from \(unit.text(value.low)) to "
                            + unit.text(value.high)
                    )
            }
            let example = unit.text(number.standard?.high ?? Quantity(40_000))
            return KeyDeclaration(number.key, example, nil, absence ?? .nothing)
        }
    }
}
