import Catalog
import Formulas
import Scenarios

/// The training and the storage of a custom model.
struct CustomModelLines {
    let workload: Workload
    let custom: CustomModel
    let owner: Owner

    private var part: Owner { owner.part("custom_model") }

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        switch custom.training {
        case .fineTuning(let tokens, let epochs):
            addTraining(.trainingTokens, tokens, epochs, "tokens", to: &builder)
        case .imageFineTuning(let images, let epochs):
            addTraining(.trainingImages, images, epochs, "images", to: &builder)
        case .reinforcement(let hours):
            addTraining(.trainingHours, hours, nil, "hours", to: &builder)
        case .distillation(let distillation):
            addTeacher(distillation, to: &builder)
            let (tokens, epochs) = (distillation.tokens, distillation.epochs)
            addTraining(.trainingTokens, tokens, epochs, "tokens", to: &builder)
        case nil: break
        }
        guard let stored = custom.storedModels else { return }
        let models = builder.driver(stored, of: part)
        builder.add(charge(storage(in: builder), falling: .monthly), for: models, "model-months")
    }

    private func addTraining(
        _ meter: MeterID,
        _ amount: Assumption,
        _ epochs: Assumption?,
        _ unit: String,
        to builder: inout ModelBuilder
    ) {
        let once = builder.driver(amount, of: part)
        let usage = epochs.map { once * builder.driver($0, of: part) } ?? once
        builder.add(charge(plain(meter), falling: custom.recurrence.value), for: usage, unit)
    }

    /// The teacher answers on demand.
    private func addTeacher(
        _ distillation: CustomModel.Distillation,
        to builder: inout ModelBuilder
    ) {
        let name = builder.catalog.name(of: distillation.teacher.value)
        let teacher = owner.part("teacher", "answers of \(name)")
        let counts = [
            (MeterID.inputTokens, distillation.teacherInput),
            (.outputTokens, distillation.teacherOutput),
        ]
        for (meter, number) in counts {
            let sku = SKU(
                platform: workload.platform,
                offering: distillation.teacher.value,
                meter: meter,
                region: workload.region.value,
                scope: distillation.scope.value
            )
            let charge = Charge(
                sku,
                as: teacher.prefix + meter.text,
                .customization,
                teacher,
                falling: custom.recurrence.value
            )
            builder.add(charge, for: builder.driver(number, of: part), "tokens")
        }
    }

    /// The storage of the base model's custom models, or of those of any model.
    private func storage(in builder: ModelBuilder) -> SKU {
        let own = plain(.customModelMonths)
        guard builder.rateInForce(of: own) == nil else { return own }
        return SKU(
            platform: workload.platform,
            offering: .modelCustomization,
            meter: .customModelMonths,
            region: workload.region.value
        )
    }

    private func plain(_ meter: MeterID) -> SKU {
        workload.sku(of: meter, on: workload.model.value, as: .standard)
    }

    private func charge(_ sku: SKU, falling recurrence: Recurrence) -> Charge {
        Charge(
            sku,
            as: owner.prefix + sku.meter.text,
            .customization,
            owner,
            falling: recurrence
        )
    }
}
