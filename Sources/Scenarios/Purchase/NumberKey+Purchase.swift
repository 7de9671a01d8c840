package import Catalog
import Quantities

// The numbers of how tokens are bought, and of custom models.

extension NumberKey {
    /// The share of a workload's tokens that is bought in a tier.
    package static func share(of tier: PurchaseTier) -> NumberKey {
        let name = tier.rawValue.split(separator: "-").joined(separator: "_")
        return .share(name, "Tokens bought as \(tier.rawValue)")
    }

    package static let inputTPM = NumberKey.count(
        "input_tpm",
        "Reserved input tokens a minute",
        of: "tokens",
        minimum: 100_000
    )
    package static let outputTPM = NumberKey.count(
        "output_tpm",
        "Reserved output tokens a minute",
        of: "tokens",
        minimum: 10_000
    )
    package static let overflow = NumberKey.share(
        "overflow",
        "Tokens beyond the reserved ones"
    )
    package static let modelUnits = NumberKey.count(
        "units",
        "Model units",
        of: "units",
        minimum: 1
    )
    package static let tokensPerMinutePerUnit = NumberKey.count(
        "tokens_per_minute_per_unit",
        "Tokens a minute that a model unit handles",
        of: "tokens",
        minimum: 1
    )
    package static let trainingTokens = NumberKey.count(
        "training_tokens",
        "Tokens of the training data",
        of: "tokens"
    )
    package static let trainingImages = NumberKey.count(
        "training_images",
        "Images of the training data",
        of: "images"
    )
    package static let epochs = NumberKey.count(
        "epochs",
        "Times that the training data is read",
        of: "epochs",
        default: 1,
        minimum: 1
    )
    package static let trainingHours = NumberKey.count(
        "training_hours",
        "Hours of training",
        of: "hours"
    )
    package static let teacherInputTokens = NumberKey.count(
        "teacher_input_tokens",
        "Tokens that the teacher reads",
        of: "tokens"
    )
    package static let teacherOutputTokens = NumberKey.count(
        "teacher_output_tokens",
        "Tokens that the teacher writes",
        of: "tokens"
    )
    package static let storedModels = NumberKey.count(
        "stored_models",
        "Custom models kept",
        of: "models",
        default: 1
    )
    package static let customModelUnits = NumberKey.count(
        "custom_model_units",
        "Custom model units of a copy",
        of: "units",
        minimum: 1
    )
    package static let copies = NumberKey.count(
        "copies",
        "Active copies of the model",
        of: "copies",
        default: 1,
        minimum: 1
    )
    package static let activeWindows = NumberKey.count(
        "active_windows",
        "Windows of five minutes a month in which a copy is active",
        of: "windows"
    )
}
