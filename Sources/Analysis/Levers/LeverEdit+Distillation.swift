import Catalog
import Scenarios

// A model that learns from another one.

extension LeverEdit {
    /// Trains a smaller model of the same maker with the answers of the present one.
    mutating func distil() throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            var workload = edit.scenario.workloads[place]
            try edit.checkIsOnBedrock(workload, for: "custom models are known")
            try edit.checkChoice(of: workload)
            let isNarrow = [.requests, .batch].contains(workload.shape.kind)
            if edit.isStandard, !isNarrow {
                throw .reason("distillation is for narrow tasks that repeat, not for open ones")
            }
            let student = try edit.student(for: workload)
            guard let scope = edit.market.scope(of: student, inPlaceOf: workload, as: .custom)
            else {
                throw .reason(
                    "\(edit.market.name(of: student)) has no price on demand as a custom model"
                )
            }
            workload.customModel = try edit.training(with: workload)
            workload.move(to: student, scope)
            workload.tier = Choice(value: .custom)
            workload.split = []
            workload.caching = nil
            edit.scenario.workloads[place] = workload
            edit.modelChoices[workload.id] = .distillation
        }
    }

    private func training(with workload: Workload) throws(LeverRefusal) -> CustomModel {
        let keys = [
            NumberKey.teacherInputTokens, .teacherOutputTokens, .trainingTokens, .epochs,
        ]
        let numbers = keys.compactMap { lever.number($0) }
        guard numbers.count == keys.count else {
            throw .reason("the size of the training is not stated")
        }
        let distillation = CustomModel.Distillation(
            teacher: workload.model,
            scope: workload.scope,
            teacherInput: numbers[0],
            teacherOutput: numbers[1],
            tokens: numbers[2],
            epochs: numbers[3]
        )
        return CustomModel(
            training: .distillation(distillation),
            recurrence: Choice(value: .oneTime),
            storedModels: Assumption(defaultOf: .storedModels)
        )
    }

    private func student(for workload: Workload) throws(LeverRefusal) -> OfferingID {
        let offerings = market.catalog.vocabulary.offerings
        let teacher = workload.model.value
        let maker = offerings[teacher]?.maker
        if let stated = lever.model?.value {
            guard offerings[stated]?.maker == maker else {
                throw .reason("teacher and student must be of one maker")
            }
            return stated
        }
        let students = offerings.values
            .filter { $0.maker == maker && $0.kind == .model && $0.id != teacher }
            .map(\.id).sorted().filter { market.canTrain($0, for: workload) }
        guard let student = market.cheapest(of: students, for: workload, as: .custom) else {
            throw .reason(
                "the catalog holds no model of \(maker ?? "the maker") in "
                    + "\(workload.region.value.text) that can be trained and used on demand"
            )
        }
        return student
    }
}
