package fi.kapula.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** What becomes of a job that failed, beyond the retry times that its diagram gives. */
@Component
class FailedJobs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(Retry::new);
    }

    private static class Retry extends DefaultJobRetryCmd {

        Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            super.execute(context);
            JobEntity job = getJob();
            if (job != null && job.getRetries() == 0) {
                // The engine puts even the last failure's due date one retry interval ahead, and Cockpit's "Retry"
                // leaves it there: who has mended the fault would wait for a day.
                job.setDuedate(ClockUtil.getCurrentTime());
            }
            return null;
        }

        @Override
        protected void decrementRetries(JobEntity job) {
            if (exception instanceof PermanentFailure) {
                job.setRetries(0);
            } else {
                super.decrementRetries(job);
            }
        }
    }
}
