import fc from 'fast-check'

// the same cases on every machine; SEED=random tries others, SEED=123 repeats a failure
const {SEED} = process.env
if (SEED !== 'random') fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(SEED ?? 20251124)})
