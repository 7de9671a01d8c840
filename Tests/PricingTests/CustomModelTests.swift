import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Custom models")
struct CustomModelTests {
    private func estimate(
        _ model: OfferingID,
        _ training: CustomModel.Training?,
        stored: String? = "1",
        capacity: Capacity? = nil,
        recurrence: Recurrence = .oneTime
    ) throws -> Estimate {
        let custom = CustomModel(
            training: training,
            recurrence: Choice(value: recurrence),
            storedModels: try stored.map { try TestScenario.number(.storedModels, $0) }
        )
        let workload = TestScenario.workload(
            try TestScenario.requests("1000", input: "1000", output: "1000"),
            model: model,
            scope: .inRegion,
            tier: .custom,
            capacity: capacity,
            customModel: custom
        )
        return try TestScenario.estimate(TestScenario.scenario([workload]))
    }

    private func fineTuning(_ tokens: String, _ epochs: String) throws -> CustomModel.Training {
        .fineTuning(
            tokens: try TestScenario.number(.trainingTokens, tokens),
            epochs: try TestScenario.number(.epochs, epochs)
        )
    }

    @Test("fine-tuning is paid once, by the tokens of all epochs; the model is kept every month")
    func fineTuning() throws {
        let estimate = try estimate("nova-2-lite", fineTuning("2000000", "2"), stored: "3")
        // 4M at 0.00378 a thousand; 3 models at 1.95; a million tokens each way at 0.30 and 2.50.
        #expect(estimate.expected("w.training_tokens") == "15.12")
        #expect(try estimate.total(.oneTime).amount.expected.description == "15.12")
        #expect(estimate.expected("w.custom_model_months") == "5.85")
        #expect(estimate.expected("w.input_tokens") == "0.30")
        #expect(estimate.expected("w.output_tokens") == "2.50")
        #expect(try estimate.total(.monthly).amount.expected.description == "8.65")
    }

    @Test("a model that has no price on demand after tuning runs on model units")
    func provisioned() throws {
        let onDemand = try estimate("llama-3.1-70b", fineTuning("10000000", "3"))
        #expect(onDemand.expected("w.training_tokens") == "239.70")
        #expect(onDemand.expected("w.custom_model_months") == "1.95")
        #expect(onDemand.expected("w.input_tokens") == nil)
        #expect(try onDemand.total(.monthly).isLowerBound)
        let units = ProvisionedThroughput(
            units: try TestScenario.number(.modelUnits, "1"),
            commitment: Choice(value: .none)
        )
        let provisioned = try estimate("llama-3.1-70b", nil, capacity: .provisioned(units))
        #expect(provisioned.expected("w.model_unit_hours") == "17520.00")
        #expect(try provisioned.total(.monthly).amount.expected.description == "17521.95")
    }

    @Test("reinforcement fine-tuning costs 80.00 an hour, and again where it is monthly")
    func reinforcement() throws {
        let hours = CustomModel.Training.reinforcement(
            hours: try TestScenario.number(.trainingHours, "12")
        )
        let once = try estimate("gpt-oss-20b", hours)
        #expect(try once.total(.oneTime).amount.expected.description == "960.00")
        #expect(once.expected("w.input_tokens") == "0.09")
        #expect(once.expected("w.output_tokens") == "0.39")
        let monthly = try estimate("gpt-oss-20b", hours, recurrence: .monthly)
        #expect(try monthly.total(.oneTime).amount.expected == .zero)
        #expect(monthly.expected("w.training_hours") == "960.00")
    }

    @Test("pictures are paid each time they are seen")
    func images() throws {
        let training = CustomModel.Training.imageFineTuning(
            images: try TestScenario.number(.trainingImages, "2000"),
            epochs: try TestScenario.number(.epochs, "5")
        )
        #expect(try estimate("nova-canvas", training).expected("w.training_images") == "50.00")
    }

    @Test("distillation pays the teacher on demand, and the training of the student")
    func distillation() throws {
        let distillation = CustomModel.Distillation(
            teacher: Choice(value: "sonnet-4.6"),
            scope: Choice(value: .geo),
            teacherInput: try TestScenario.number(.teacherInputTokens, "2000000"),
            teacherOutput: try TestScenario.number(.teacherOutputTokens, "1000000"),
            tokens: try TestScenario.number(.trainingTokens, "3000000"),
            epochs: try TestScenario.number(.epochs, "1")
        )
        let estimate = try estimate("nova-2-lite", .distillation(distillation))
        #expect(estimate.expected("w.teacher.input_tokens") == "6.60")
        #expect(estimate.expected("w.teacher.output_tokens") == "16.50")
        #expect(estimate.expected("w.training_tokens") == "11.34")
        #expect(try estimate.total(.oneTime).amount.expected.description == "34.44")
    }

    private func imported(
        _ activity: ModelImport.Activity,
        on version: ModelImport.UnitVersion = .first,
        units: String = "2",
        copies: String = "1"
    ) throws -> Estimate {
        let hosting = ModelImport(
            unitVersion: version,
            units: try TestScenario.number(.customModelUnits, units),
            copies: try TestScenario.number(.copies, copies),
            activity: activity
        )
        return try estimate("llama-3.1-70b", nil, stored: nil, capacity: .imported(hosting))
    }

    @Test(
        "an imported model that is always active costs its units for every minute",
        arguments: [("2", "5008.968", "3.90"), ("8", "20035.872", "15.60")]
    )
    func imports(units: String, minutes: String, storage: String) throws {
        let estimate = try imported(.always, units: units)
        #expect(estimate.expected("w.custom_model_unit_minutes") == minutes)
        #expect(estimate.expected("w.custom_model_unit_months") == storage)
        #expect(estimate.lines.count == 2)
    }

    @Test("minutes are billed in windows of five, for each active copy")
    func windows() throws {
        func windows(_ number: String) throws -> ModelImport.Activity {
            .windows(try TestScenario.number(.activeWindows, number))
        }
        func hours(_ number: String) throws -> ModelImport.Activity {
            .hours(try TestScenario.number(.activeHoursPerMonth, number))
        }
        func cost(_ estimate: Estimate) -> String? {
            estimate.expected("w.custom_model_unit_minutes")
        }
        #expect(try cost(imported(windows("1"))) == "0.5718")
        #expect(try cost(imported(hours("1"))) == "6.8616")
        // 1.1 hours are 66 minutes, billed as 70.
        #expect(try cost(imported(hours("1.1"))) == "8.0052")
        #expect(try cost(imported(windows("100"), copies: "3")) == "171.54")
        #expect(try cost(imported(windows("1"), on: .second)) == "1.433")
    }
}
