-- Actions are reminded of from "my work", like everything else: they keep no reminders of their own.

alter table workforce.deployment_action drop column reminded_on;
